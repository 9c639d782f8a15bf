"""Schools of a territory with the number of their markers, and the index by year."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.diagnosis.objectivity.marker import SLOTS, MarkerState
from opora.diagnosis.objectivity.territory_index import TerritoryIndex, territory_index
from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.models import MarkerReckoning, SchoolMarkers

Counts = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class IndexOfYear:
    """The index of one year; ``percent`` is ``None`` where no school could be assessed."""

    year: SchoolYear
    index: TerritoryIndex

    @property
    def percent(self) -> Fraction | None:
        """As a share, for the filter that prints it."""
        return None if self.index.value is None else self.index.value / 100


@dataclass(frozen=True)
class CountOfYear:
    """How many markers are there, of how many that could be worked out."""

    year: SchoolYear
    there: int
    known: int


@dataclass(frozen=True)
class SchoolLine:
    """A school and its years, the last one first."""

    markers: SchoolMarkers
    years: tuple[CountOfYear, ...]


def indexes_of(reckoning: MarkerReckoning, counts: Iterable[Counts]) -> list[IndexOfYear]:
    """The index of each year, the last one first."""
    known = list(counts)
    return [
        IndexOfYear(year, territory_index(_states(one[str(year.closing)]) for one in known))
        for year in reckoning.years
    ]


def line_of(reckoning: MarkerReckoning, markers: SchoolMarkers) -> SchoolLine:
    """One line of the list."""
    years = (CountOfYear(year, *markers.counts[str(year.closing)]) for year in reckoning.years)
    return SchoolLine(markers, tuple(years))


def _states(counts: Sequence[int]) -> list[MarkerState]:
    there, known = counts
    return [
        *[MarkerState.YES] * there,
        *[MarkerState.NO] * (known - there),
        *[MarkerState.UNKNOWN] * (len(SLOTS) - known),
    ]
