"""One procedure of a run over all its schools, against what chance alone would do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from opora.charts.funnel_plot import funnel_plot
from opora.charts.school_point import SchoolPoint
from opora.domain.outcome import Outcome
from opora.domain.verdict import Verdict
from opora_web.identification.models import RunVerdict
from opora_web.identification.presenters.run_head import Reading, RunHead
from opora_web.identification.queries import intake_of_run, verdicts_of
from opora_web.ui.chart_pair import ChartPair


@dataclass(frozen=True)
class FunnelPage:
    """``procedures`` are the titles to choose from; ``chart`` is of the ``chosen`` one."""

    procedures: tuple[str, ...]
    chosen: str
    chart: ChartPair


def funnel_page(head: RunHead, reading: Reading, asked: str | None) -> FunnelPage:
    """The procedure that was asked for, else the newest; schools by municipality and name.

    Raises ``OporaError`` where the kept file is not what went in.
    """
    by_title: dict[str, dict[str, Outcome]] = {}
    outcomes = intake_of_run(head.run).outcomes
    for outcome in sorted(outcomes, key=_newest_first):
        # After re-sits a result stands beside the one before them, which the rule takes.
        by_school = by_title.setdefault(outcome.procedure.title, {})
        if outcome.school.code not in by_school or outcome.before_resits:
            by_school[outcome.school.code] = outcome
    chosen = asked if asked in by_title else next(iter(by_title))
    verdicts = verdicts_of(head.run, reading.name).defer("data")
    is_regional = head.run.region_id is not None
    points = _points(by_title[chosen], verdicts, is_regional=is_regional)
    threshold = Fraction(head.rule["threshold"])
    return FunnelPage(
        tuple(by_title),
        chosen,
        ChartPair.drawn(lambda canvas: funnel_plot(chosen, points, threshold, canvas)),
    )


def _newest_first(outcome: Outcome) -> tuple[int, str]:
    return -outcome.procedure.school_year.closing, outcome.procedure.title


def _points(
    outcomes: Mapping[str, Outcome], verdicts: Iterable[RunVerdict], *, is_regional: bool
) -> list[SchoolPoint]:
    return [
        SchoolPoint(
            _name(verdict, is_regional=is_regional),
            outcome.low,
            outcome.participants,
            Verdict(verdict.verdict),
        )
        for verdict in verdicts
        if (outcome := outcomes.get(str(verdict.school_id)))
    ]


def _name(verdict: RunVerdict, *, is_regional: bool) -> str:
    school = verdict.school
    return f"{school.name} ({school.municipality.name})" if is_regional else school.name
