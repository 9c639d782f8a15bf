"""Shares below the minimum by number of participants, with the limits of chance."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import sqrt

from opora.charts.axes import Plot, threshold_words
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart
from opora.charts.funnel_drawing import funnel_parts
from opora.charts.funnel_table import funnel_table
from opora.charts.mark import Mark
from opora.charts.picture import picture, with_words_below
from opora.charts.school_point import SchoolPoint
from opora.domain.verdict import Verdict
from opora.language.enumeration import joined
from opora.language.numbers import decimal, percent
from opora.language.plurals import counted
from opora.statistics.funnel import LEAST_SCHOOLS, Funnel, funnel_of

_LEFT, _TOP, _BELOW = 58, 40, 46


def funnel_plot(
    title: str, points: Sequence[SchoolPoint], threshold: Fraction, canvas: Canvas = WIDE
) -> Chart:
    """One procedure, or one group of results: a point a school.

    The sign of a point is the verdict of the rule, never its place against the limits. Schools
    without counts have no point; the notes name them and the table keeps their rows.
    """
    drawn = [point for point in points if point.has_counts]
    funnel = funnel_of([point.counts for point in drawn]) if drawn else None
    notes = tuple(_notes(points, len(drawn), funnel))
    plot = Plot(_LEFT, _TOP, canvas.width - MARGIN, canvas.height - _BELOW)
    verdicts = Counter(point.verdict for point in drawn)
    present = [verdict for verdict in Verdict if verdict in verdicts]
    words, size = with_words_below(
        [(Mark.of_verdict(verdict), verdict.russian) for verdict in present], notes, canvas.size
    )
    parts = (*funnel_parts(plot, drawn, threshold, funnel), words)
    told = [f"{verdict.russian} — {verdicts[verdict]}" for verdict in present]
    svg = picture("funnel", title, _description(told, len(drawn), threshold), parts, size)
    return Chart(svg, funnel_table(title, points, funnel), notes)


def _description(told: Sequence[str], schools: int, threshold: Fraction) -> str:
    number = f"{schools} ({joined(told)})" if told else "0"
    return (
        "По горизонтали — число участников, по вертикали — доля ниже минимума; линия — "
        f"{threshold_words(threshold)}. Школ: {number}. Те же числа стоят в таблице."
    )


def _notes(points: Sequence[SchoolPoint], drawn: int, funnel: Funnel | None) -> list[str]:
    notes = _of_limits(funnel, drawn) if funnel else ["Показать нечего: чисел нет."]
    unseen = [point.name for point in points if not point.has_counts]
    if unseen:
        schools = counted(len(unseen), "школы", "школ", "школ")
        notes.append(f"У {schools} нет чисел, поэтому нет и точки: {joined(unseen)}.")
    return notes


def _of_limits(funnel: Funnel, schools: int) -> list[str]:
    usual = (
        "Полосы показывают, где лежали бы 95 % и 99,8 % школ, если бы они отличались от общей доли "
        f"({percent(funnel.share)}) только случайно. На решение по правилу полосы не влияют."
    )
    if schools < LEAST_SCHOOLS:
        return [usual, f"Школ мало ({schools}), поэтому полосы очень приблизительны."]
    if funnel.dispersion > 1:
        times = decimal(sqrt(funnel.dispersion), 1)
        wider = f"поэтому полосы расширены в {times} раза."
        return [usual, f"Школы различаются сильнее, чем бывает случайно, {wider}"]
    return [usual]
