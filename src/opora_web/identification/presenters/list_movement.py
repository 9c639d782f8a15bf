"""Who came to a list, stayed on it or left it between two years."""

from dataclasses import dataclass

from opora.domain.received_list import ReceivedEntry, ReceivedList
from opora.identification.course import Course
from opora.identification.list_movement import list_movement
from opora.identification.movement import SchoolMovement

_SHOWN = (Course.CAME, Course.STAYED, Course.LEFT)


@dataclass(frozen=True)
class MovementGroup:
    """Schools that went one way."""

    title: str
    schools: tuple[SchoolMovement[ReceivedEntry], ...]


@dataclass(frozen=True)
class ListMovement:
    """Two lists of different years, the earlier one first."""

    before: str
    after: str
    groups: tuple[MovementGroup, ...]


def movement_between(
    papers: tuple[ReceivedList, ReceivedList], years: tuple[int | None, int | None]
) -> ListMovement | None:
    """The movement; nothing for lists of one year and for runs, which have a movement of theirs."""
    first, second = years
    if first is None or second is None or first == second:
        return None
    before, after = papers if first < second else papers[::-1]
    moved = list_movement(before, after)
    return ListMovement(
        before.title,
        after.title,
        tuple(
            MovementGroup(course.russian, schools)
            for course in _SHOWN
            if (schools := moved.having(course))
        ),
    )
