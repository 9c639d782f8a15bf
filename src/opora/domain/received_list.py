"""A list of schools as somebody else made it: a fact of its own, whatever a rule computes."""

from dataclasses import dataclass
from enum import StrEnum

from opora.domain.errors import OporaError


class ListPlace(StrEnum):
    """Where in the paper a school stands."""

    LISTED = "listed"
    RISK_ZONE = "risk_zone"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return "список" if self is ListPlace.LISTED else "зона риска"


@dataclass(frozen=True)
class ReceivedEntry:
    """One school of a received list.

    ``as_printed`` keeps the source's own spelling where ``name`` was put right. ``category`` is a
    category of severity; ``project`` and ``cohort`` say in which project the school takes part,
    which is not membership of the list.
    """

    name: str
    place: ListPlace = ListPlace.LISTED
    municipality: str = ""
    code: str | None = None
    as_printed: str = ""
    category: str = ""
    project: str = ""
    cohort: str = ""

    def __post_init__(self) -> None:
        """Refuse an entry that names no school."""
        if not self.name.strip():
            raise OporaError("В полученном списке есть строка без названия школы.")


@dataclass(frozen=True)
class ReceivedList:
    """The list under its own title, in the order of the paper."""

    title: str
    entries: tuple[ReceivedEntry, ...]

    def at(self, place: ListPlace) -> tuple[ReceivedEntry, ...]:
        """The entries that stand in one part of the paper."""
        return tuple(entry for entry in self.entries if entry.place is place)
