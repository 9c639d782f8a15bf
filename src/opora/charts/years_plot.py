"""Results over the years; no line is drawn where the years cannot be compared."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from opora.charts.axes import Plot, threshold_words
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart
from opora.charts.interval_row import interval_cells
from opora.charts.mark import Mark
from opora.charts.picture import picture, with_words_below
from opora.charts.year_places import year_places
from opora.charts.year_results import SeriesBreak, SeriesYear, YearResult, series_of
from opora.charts.years_drawing import years_parts
from opora.identification.result_table import FlatTable
from opora.language.enumeration import joined

_LEFT, _TOP, _BELOW = 58, 62, 46
_HEADER = (
    "Учебный год",
    "Ниже минимума",
    "Участников",
    "Доля ниже минимума",
    "Интервал 95 %, от",
    "Интервал 95 %, до",
    "По правилу",
    "Разрыв ряда",
)
_MEANINGS = (
    (Mark.LISTED, "низкий результат"),
    (Mark.USUAL, "результат не низкий"),
    (Mark.OPEN, "решения по правилу нет"),
)


def years_plot(
    title: str,
    results: Sequence[YearResult],
    threshold: Fraction,
    breaks: Sequence[SeriesBreak] = (),
    canvas: Canvas = WIDE,
) -> Chart:
    """One series: shares below the minimum with their intervals, a place for every year.

    Neighbouring years are joined by a line unless the series breaks between them; a year without
    counts is a gap. A break is a dashed vertical with a number, the notes give its reason.
    """
    series = series_of(results, breaks)
    plot = Plot(_LEFT, _TOP, canvas.width - MARGIN, canvas.height - _BELOW)
    present = {one.result.mark for one in series if one.has_counts}
    notes = tuple(_notes(series))
    words, size = with_words_below(
        [(mark, told) for mark, told in _MEANINGS if mark in present], notes, canvas.size
    )
    parts = (*years_parts(year_places(plot, series, threshold), series, threshold), words)
    svg = picture("years", title, _description(series, threshold), parts, size)
    rows = tuple((*interval_cells(one.result), one.broken) for one in series)
    return Chart(svg, FlatTable(title, _HEADER, rows), notes)


def _description(series: Sequence[SeriesYear], threshold: Fraction) -> str:
    broken = sum(bool(one.broken) for one in series)
    told = f" Разрывов ряда: {broken}." if broken else ""
    return (
        "По горизонтали — учебные годы, по вертикали — доля ниже минимума; линия — "
        f"{threshold_words(threshold)}. Лет с числами: {sum(one.has_counts for one in series)}."
        f"{told} Те же числа стоят в таблице."
    )


def _notes(series: Sequence[SeriesYear]) -> Iterator[str]:
    if not any(one.has_counts for one in series):
        yield "Показать нечего: чисел нет."
        return
    yield "Отрезок показывает, где с уверенностью 95 % лежит истинная доля."
    broken = [one for one in series if one.broken]
    for index, one in enumerate(broken, start=1):
        yield (
            f"Разрыв № {index}: {one.broken}. Результаты с {one.year} учебного года с прежними "
            "сравнивать нельзя."
        )
    missing = [str(one.year) for one in series if not one.has_counts]
    if missing:
        yield f"Нет чисел за учебные годы: {joined(missing)}."
