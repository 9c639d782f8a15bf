"""The results of a school in its last year: how far small numbers let each be believed."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.charts.interval_row import IntervalRow
from opora.charts.interval_strip import interval_strip
from opora.domain.school_year import SchoolYear
from opora_web.assessment.presenters.series import compared_by
from opora_web.assessment.presenters.shown_results import ShownResult
from opora_web.ui.chart_pair import ChartPair


@dataclass(frozen=True)
class YearStrip:
    """``rule`` is the title of the rule whose threshold is drawn."""

    school_year: str
    rule: str
    chart: ChartPair


def year_strip(lines: Sequence[ShownResult]) -> YearStrip | None:
    """Every result of the last school year by name, those that do not count with the reason."""
    if not lines:
        return None
    year = str(SchoolYear(max(line.result.school_year for line in lines)))
    told = sorted(
        (line for line in lines if line.school_year == year),
        key=lambda line: (line.title, line.result.pk),
    )
    rule, threshold = compared_by()
    rows = [_row(line, threshold) for line in told]
    title = f"Результаты {year} учебного года"
    chart = ChartPair.drawn(lambda canvas: interval_strip(title, rows, threshold, canvas))
    return YearStrip(year, rule, chart)


def _row(line: ShownResult, threshold: Fraction) -> IntervalRow:
    # Below the threshold or not is what the eye compares; what a rule counts is said by a run.
    is_low = None if line.not_counted or line.share is None else line.share >= threshold
    low, participants = (None, None) if line.not_counted else (line.low, line.participants)
    return IntervalRow(line.title, low, participants, is_low, line.not_counted)
