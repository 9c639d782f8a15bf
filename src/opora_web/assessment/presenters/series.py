"""Results of a school by procedure and year, parted where years are not comparable."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.charts.year_results import SeriesBreak as DrawnBreak
from opora.charts.year_results import YearResult
from opora.charts.years_plot import years_plot
from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora.reference.series import breaks_by_maximum, segments
from opora.reference.series_break import SeriesBreak
from opora.rulesets.library import ruleset_document
from opora_web.assessment.presenters.shown_results import ShownResult
from opora_web.ui.chart_pair import ChartPair

# What a line over years is compared with by eye; whether a result is low is said by a run.
_RULE = "fioko-2023"
_FEWEST_YEARS = 2


@dataclass(frozen=True)
class Run:
    """Years that are comparable; ``breaks`` part them from the years before."""

    breaks: tuple[SeriesBreak, ...]
    lines: tuple[ShownResult, ...]


@dataclass(frozen=True)
class Series:
    """One procedure over the years, the earliest first."""

    title: str
    runs: tuple[Run, ...]
    chart: ChartPair | None


def series_of(lines: Iterable[ShownResult], breaks: Sequence[SeriesBreak]) -> tuple[Series, ...]:
    """Procedures by name; every line stands in exactly one run of one of them."""
    by_identity: dict[ProcedureIdentity, list[ShownResult]] = defaultdict(list)
    for line in lines:
        by_identity[line.result.procedure.identity].append(line)
    return tuple(
        _series(identity, by_identity[identity], breaks)
        for identity in sorted(by_identity, key=lambda one: (one.title, one.grade or 0))
    )


def _series(
    identity: ProcedureIdentity, lines: Sequence[ShownResult], breaks: Sequence[SeriesBreak]
) -> Series:
    by_year: dict[SchoolYear, list[ShownResult]] = defaultdict(list)
    for line in lines:
        by_year[SchoolYear(line.result.school_year)].append(line)
    parting = _parting(identity, by_year, breaks)
    runs, before = [], None
    for years in segments(by_year, parting):
        between = tuple(each for each in parting if before and each.parts(before, years[0]))
        runs.append(Run(between, tuple(line for year in years for line in by_year[year])))
        before = years[-1]
    return Series(identity.title, tuple(runs), _chart(identity.title, by_year, parting))


def _parting(
    identity: ProcedureIdentity,
    by_year: dict[SchoolYear, list[ShownResult]],
    breaks: Sequence[SeriesBreak],
) -> list[SeriesBreak]:
    """The breaks of the procedure; a changed maximum says nothing new where one is known."""
    known = [each for each in breaks if each.is_for(identity)]
    maximums = {
        year: max(scores)
        for year, told in by_year.items()
        if (scores := [line.result.max_score for line in told if line.result.max_score])
    }
    told_years = sorted(maximums)
    derived = [
        each
        for each in breaks_by_maximum(identity, maximums)
        if not any(
            one.parts(told_years[told_years.index(each.first_year) - 1], each.first_year)
            for one in known
        )
    ]
    return sorted([*known, *derived], key=lambda each: each.first_year)


def _chart(
    title: str, by_year: dict[SchoolYear, list[ShownResult]], parting: Sequence[SeriesBreak]
) -> ChartPair | None:
    """What counts, one result a year; a single year is no row."""
    counted = {
        year: next((line for line in lines if not line.not_counted), None)
        for year, lines in by_year.items()
    }
    results = [
        YearResult(year, line.low if line else None, line.participants if line else None)
        for year, line in counted.items()
    ]
    if sum(line is not None for line in counted.values()) < _FEWEST_YEARS:
        return None
    drawn = [DrawnBreak(each.first_year, each.reason) for each in parting]
    _, threshold = compared_by()
    return ChartPair.drawn(lambda canvas: years_plot(title, results, threshold, drawn, canvas))


def compared_by() -> tuple[str, Fraction]:
    """The title of the rule whose threshold is drawn for the eye, and the threshold."""
    data = ruleset_document(_RULE).data
    return data["title"], Fraction(str(data["low_result"]["threshold"]))
