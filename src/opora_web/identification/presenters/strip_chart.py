"""Results of a school with their intervals against the threshold of the run's rule."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from opora.charts.interval_row import IntervalRow
from opora.charts.interval_strip import interval_strip
from opora.identification.school_record import Standing
from opora_web.identification.models import RunVerdict
from opora_web.ui.chart_pair import ChartPair


def strip_chart(rule: Mapping[str, Any], verdict: RunVerdict) -> ChartPair | None:
    """A row for every result that the rule looked at; nothing where none has come in."""
    rows = [
        _row(data)
        for data in verdict.data.get("procedures", ())
        if data["standing"] != Standing.LEFT_OUT
    ]
    if not rows:
        return None
    title, threshold = f"Результаты: {verdict.school.name}", Fraction(rule["threshold"])
    return ChartPair.drawn(lambda canvas: interval_strip(title, rows, threshold, canvas))


def _row(data: Mapping[str, Any]) -> IntervalRow:
    is_counted = data["standing"] == Standing.COUNTED
    return IntervalRow(
        title=data["title"],
        low=data["low"],
        participants=data["participants"],
        is_low=data["is_low"] if is_counted else None,
        why=data["why"],
    )
