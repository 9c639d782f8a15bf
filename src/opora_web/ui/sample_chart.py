"""The picture of the gallery, of invented results."""

from fractions import Fraction

from opora.charts.interval_row import IntervalRow
from opora.charts.interval_strip import interval_strip
from opora_web.ui.chart_pair import ChartPair


def sample_chart() -> ChartPair:
    """Two results of an invented school with their intervals."""
    rows = (
        IntervalRow("ОГЭ, математика, 2023", 3, 8, is_low=True),
        IntervalRow("ОГЭ, русский язык, 2023", 1, 8, is_low=False),
    )
    return ChartPair.drawn(
        lambda canvas: interval_strip("Результаты МБОУ «СОШ № 4»", rows, Fraction(3, 10), canvas)
    )
