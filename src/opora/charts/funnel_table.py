"""The numbers of a funnel plot as a table."""

from collections.abc import Iterator, Sequence

from opora.charts.chart import share_cell
from opora.charts.school_point import SchoolPoint
from opora.identification.result_table import Cell, FlatTable
from opora.statistics.funnel import Funnel

_HEADER = (
    "Школа",
    "Ниже минимума",
    "Участников",
    "Доля ниже минимума",
    "Полоса 95 %, от",
    "Полоса 95 %, до",
    "Полоса 99,8 %, от",
    "Полоса 99,8 %, до",
    "Решение по правилу",
)
USUAL, WIDER = 0.95, 0.998


def funnel_table(title: str, points: Sequence[SchoolPoint], funnel: Funnel | None) -> FlatTable:
    """A row for every school, with and without counts, in the order given."""
    return FlatTable(title, _HEADER, tuple(_row(point, funnel) for point in points))


def _row(point: SchoolPoint, funnel: Funnel | None) -> tuple[Cell, ...]:
    has_place = funnel is not None and point.has_counts
    return (
        point.name,
        point.low,
        point.participants,
        point.share if has_place else None,
        *(_limits(point, funnel) if funnel and has_place else (None,) * 4),
        point.verdict.russian,
    )


def _limits(point: SchoolPoint, funnel: Funnel) -> Iterator[Cell]:
    _, participants = point.counts
    for confidence in (USUAL, WIDER):
        limits = funnel.limits(participants, confidence)
        yield share_cell(limits.lower)
        yield share_cell(limits.upper)
