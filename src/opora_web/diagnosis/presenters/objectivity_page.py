"""One school: markers of three years, further signs, scores as pictures, marks and journal."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from opora.charts.score_histogram import ScoreHistogram, score_histogram
from opora.diagnosis.objectivity.further_sign import FurtherSign
from opora.diagnosis.objectivity.marker import Marker, MarkerState
from opora.diagnosis.objectivity.school_works import KeptWork, SchoolWorks
from opora.diagnosis.objectivity.signs_of_school import signs_of_school
from opora.diagnosis.objectivity.watched_work import WATCHED, WatchedWork
from opora.domain.procedure import Procedure
from opora.domain.school_year import SchoolYear
from opora.domain.work_summary import WorkSummary
from opora.reference.objectivity_limits_library import objectivity_limits
from opora.reference.reference_tables import ReferenceTables
from opora_web.diagnosis.marker_data import marker_of
from opora_web.diagnosis.models import SchoolMarkers
from opora_web.ui.chart_pair import ChartPair

_TONES = {MarkerState.YES: "warn", MarkerState.NO: "good", MarkerState.UNKNOWN: "neutral"}


@dataclass(frozen=True)
class ShownMarker:
    """A marker with the colour of its word."""

    marker: Marker

    @property
    def tone(self) -> str:
        """Of the chip."""
        return _TONES[self.marker.state]


@dataclass(frozen=True)
class MarkersOfYear:
    """Markers of one year: those that are there, the others, those that cannot be worked out."""

    year: SchoolYear
    markers: tuple[ShownMarker, ...]
    base: tuple[tuple[str, str], ...]

    @property
    def there(self) -> int:
        """How many are there."""
        return sum(one.marker.state is MarkerState.YES for one in self.markers)

    @property
    def known(self) -> list[ShownMarker]:
        """Those that could be worked out."""
        return [one for one in self.markers if one.marker.state is not MarkerState.UNKNOWN]

    @property
    def unknown(self) -> list[ShownMarker]:
        """The others, each with its reason."""
        return [one for one in self.markers if one.marker.state is MarkerState.UNKNOWN]


@dataclass(frozen=True)
class JournalComparison:
    """Marks of the work beside those of the journal."""

    lower: int
    same: int
    higher: int
    without: int


@dataclass(frozen=True)
class ShownWork:
    """One work of the last year."""

    title: str
    source: str
    participants: int
    chart: ChartPair
    journal: JournalComparison


@dataclass(frozen=True)
class ShownSign:
    """A further sign with the colour of its word."""

    sign: FurtherSign

    @property
    def is_known(self) -> bool:
        """Whether it could be worked out."""
        return self.sign.state is not MarkerState.UNKNOWN

    @property
    def tone(self) -> str:
        """Of the chip."""
        return _TONES[self.sign.state]


def years_of(markers: SchoolMarkers) -> list[MarkersOfYear]:
    """The years that were worked out, the last one first."""
    return [
        MarkersOfYear(
            year,
            tuple(ShownMarker(marker_of(one)) for one in markers.markers[str(year.closing)]),
            tuple((work, base) for work, base in markers.reckoning.bases[str(year.closing)]),
        )
        for year in markers.reckoning.years
    ]


def works_of(works: SchoolWorks, year: SchoolYear, tables: ReferenceTables) -> list[ShownWork]:
    """The watched works of the year that have scores."""
    bounds = boundaries(works, year, tables)
    kept = ((work, works.find(work.identity, year)) for work in WATCHED)
    return [_work(work, one, bounds) for work, one in kept if isinstance(one, KeptWork)]


def signs_of(works: SchoolWorks, year: SchoolYear, tables: ReferenceTables) -> Iterator[ShownSign]:
    """All further signs, those that could be worked out and the others."""
    for sign in signs_of_school(works, year, objectivity_limits(), boundaries(works, year, tables)):
        yield ShownSign(sign)


def boundaries(
    works: SchoolWorks, year: SchoolYear, tables: ReferenceTables
) -> Mapping[str, tuple[int, ...]]:
    """By «5 МА» the lowest scores of «3», «4» and «5», where a dated scale is known.

    A scale of another greatest score is that of another variant of the work.
    """
    found = {}
    for work in WATCHED:
        one = work.identity
        scale = tables.scale_for(Procedure(year.closing, None, one.kind, one.subject, one.grade))
        kept = works.find(one, year)
        most = kept.summary.max_score if isinstance(kept, KeptWork) else None
        if scale and most in {None, scale.max_score}:
            found[work.short] = tuple(band.lowest for band in scale.bands[1:])
    return found


def _work(work: WatchedWork, kept: KeptWork, bounds: Mapping[str, tuple[int, ...]]) -> ShownWork:
    pupils: Counter[int] = Counter()
    for one in kept.summary.scores:
        pupils[one.score] += one.pupils
    most = kept.summary.max_score or max(pupils)
    marks = tuple(score for score in bounds.get(work.short, ()) if score <= most)
    told = ScoreHistogram(work.identity.title, pupils, most, marks)
    return ShownWork(
        work.identity.title,
        kept.source,
        kept.summary.participants,
        ChartPair.drawn(lambda canvas: score_histogram(told, canvas)),
        _journal(kept.summary),
    )


def _journal(summary: WorkSummary) -> JournalComparison:
    lower = same = higher = without = 0
    for one in summary.scores:
        if one.mark is None or one.journal is None:
            without += one.pupils
        elif one.mark < one.journal:
            lower += one.pupils
        elif one.mark > one.journal:
            higher += one.pupils
        else:
            same += one.pupils
    return JournalComparison(lower, same, higher, without)
