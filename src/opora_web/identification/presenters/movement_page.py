"""Movement between two years, the schools that moved first."""

from dataclasses import dataclass
from typing import Any

from opora.identification.course import Course
from opora.identification.movement import Movement, SchoolMovement

_TONES = {
    Course.CAME: "danger",
    Course.STAYED: "warn",
    Course.LEFT: "good",
    Course.NOT_ASSESSABLE: "neutral",
    Course.OUTSIDE: "neutral",
}
_TITLES = {
    Course.CAME: "Вошли в список",
    Course.STAYED: "Остались в списке",
    Course.LEFT: "Вышли из списка",
    Course.NOT_ASSESSABLE: "Сказать нельзя",
    Course.OUTSIDE: "В список не входили",
}


@dataclass(frozen=True)
class CourseGroup:
    """Schools that went the same way, by municipality and name."""

    title: str
    tone: str
    schools: tuple[SchoolMovement[Any], ...]


def course_groups(moved: Movement[Any]) -> tuple[CourseGroup, ...]:
    """Every school stands in exactly one group."""
    return tuple(
        CourseGroup(_TITLES[course], tone, moved.having(course)) for course, tone in _TONES.items()
    )
