"""One marker of objectivity of one school and year."""

from dataclasses import dataclass
from enum import StrEnum

from opora.diagnosis.objectivity.watched_work import EARLIER, WATCHED, WITH_JOURNAL

NEEDS_ANALYSIS = "Это признак, он требует анализа."


class MarkerKind(StrEnum):
    """What the official index looks for; the value is the code stored in tables."""

    INFLATED_MEAN = "mean"
    JOURNAL = "journal"
    FALL = "fall"
    RISE = "rise"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _KINDS[self]


class MarkerState(StrEnum):
    """Whether the marker is there; a marker that cannot be worked out is neither yes nor no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _STATES[self]


_KINDS = {
    MarkerKind.INFLATED_MEAN: "завышенный средний балл",
    MarkerKind.JOURNAL: "отметки расходятся с журналом",
    MarkerKind.FALL: "резкое падение от 4 к 5 классу",
    MarkerKind.RISE: "резкий рост от 4 к 5 классу",
}
_STATES = {
    MarkerState.YES: "есть признак",
    MarkerState.NO: "признака нет",
    MarkerState.UNKNOWN: "вычислить нельзя",
}


@dataclass(frozen=True)
class MarkerSlot:
    """One of the fourteen: what is looked for, and in which work: «5 МА», «4–5 РУ», «ОГЭ РУ»."""

    kind: MarkerKind
    work: str

    @property
    def title(self) -> str:
        """«5 МА: завышенный средний балл»."""
        return f"{self.work}: {self.kind.russian}"


def cohort_name(subject_short: str) -> str:
    """«4–5 РУ»: one cohort in two years."""
    return f"4–5 {subject_short}"


SLOTS = (
    *(MarkerSlot(MarkerKind.INFLATED_MEAN, work.short) for work in WATCHED),
    *(MarkerSlot(MarkerKind.JOURNAL, work.short) for work in WITH_JOURNAL),
    *(
        MarkerSlot(kind, cohort_name(work.subject_short))
        for kind in (MarkerKind.FALL, MarkerKind.RISE)
        for work in EARLIER
    ),
)


@dataclass(frozen=True)
class Marker:
    """``told`` is whole Russian sentences with the numbers or the reason why there are none.

    ``source`` names the files that the numbers of the school were read from, «» without numbers.
    """

    slot: MarkerSlot
    state: MarkerState
    told: str
    source: str = ""

    def __post_init__(self) -> None:
        """Nothing is said without its source."""
        assert self.told, "a marker is explained"
        is_known = self.state is not MarkerState.UNKNOWN
        assert self.source or not is_known, "numbers name their source"


def unknown_marker(slot: MarkerSlot, reason: str) -> Marker:
    """A marker that cannot be worked out."""
    return Marker(slot, MarkerState.UNKNOWN, reason)
