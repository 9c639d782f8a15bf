"""One number of people counted on several days: how it moved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from opora.charts.axes import SMALL, Plot, line_across
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart
from opora.charts.colours import INK, LINE
from opora.charts.lettering import line_of_text, width_of
from opora.charts.mark import Mark, drawn
from opora.charts.picture import picture, with_words_below
from opora.charts.scale import Scale, scale_of_counts
from opora.charts.svg import element
from opora.identification.result_table import FlatTable
from opora.language.dates import date_in_words
from opora.language.numbers import grouped

_LEFT, _TOP, _BELOW = 58, 40, 30


@dataclass(frozen=True)
class CountOfDay:
    """How many people were counted on the day."""

    day: date
    people: int

    def __post_init__(self) -> None:
        """Nobody counts less than nobody."""
        assert self.people >= 0, f"{self.people} people cannot be counted"


@dataclass(frozen=True)
class _Placed:
    count: CountOfDay
    x: float
    y: float


def counts_over_dates(
    title: str, what: str, counts: Sequence[CountOfDay], canvas: Canvas = WIDE
) -> Chart:
    """A line through the days in their order; days stand as far apart as they are in time.

    ``what`` names the axis and the column: «Детей в группе». Of one day there is a point alone.
    """
    ordered = sorted(counts, key=lambda one: one.day)
    plot = Plot(_LEFT, _TOP, canvas.width - MARGIN - _LEFT / 2, canvas.height - _BELOW)
    most = max((one.people for one in ordered), default=0)
    scale = scale_of_counts(max(most, 1), plot.bottom, plot.top)
    notes = () if ordered else ("Показать нечего: чисел нет.",)
    words, size = with_words_below((), notes, canvas.size)
    placed = list(_placed(ordered, plot, scale))
    parts = (_axis(plot, scale, what), _line(placed), *_points(placed), *_days(placed, plot), words)
    svg = picture("counts", title, _description(ordered, what), parts, size)
    rows = tuple((date_in_words(one.day), one.people) for one in ordered)
    return Chart(svg, FlatTable(title, ("День", what), rows), notes)


def _description(ordered: Sequence[CountOfDay], what: str) -> str:
    return (
        f"По горизонтали — дни, по вертикали — {what.lower()}. Дней: {len(ordered)}. "
        "Те же числа стоят в таблице."
    )


def _placed(ordered: Sequence[CountOfDay], plot: Plot, scale: Scale) -> Iterator[_Placed]:
    if not ordered:
        return
    first, last = ordered[0].day, ordered[-1].day
    whole = (last - first).days
    for one in ordered:
        # A single day stands in the middle.
        part = (one.day - first).days / whole if whole else 0.5
        yield _Placed(one, plot.left + part * (plot.right - plot.left), scale.at(one.people))


def _axis(plot: Plot, scale: Scale, what: str) -> str:
    parts = [line_of_text(what, MARGIN, plot.top - 14, font_size=SMALL)]
    for value in scale.ticks:
        y = scale.at(value)
        parts.append(line_across(plot, y, stroke=LINE, stroke_width=1))
        told = grouped(round(value))
        parts.append(line_of_text(told, plot.left - 8, y + 4, text_anchor="end", font_size=SMALL))
    return element("g", *parts, class_="chart-axis")


def _line(placed: Sequence[_Placed]) -> str:
    steps = [
        element("line", x1=one.x, y1=one.y, x2=two.x, y2=two.y, stroke=INK, stroke_width=2)
        for one, two in pairwise(placed)
    ]
    return element("g", *steps, class_="chart-line")


def _points(placed: Sequence[_Placed]) -> Iterator[str]:
    for one in placed:
        told = f"{date_in_words(one.count.day)}: {grouped(one.count.people)}"
        yield drawn(Mark.INDICATOR, one.x, one.y, told)


def _days(placed: Sequence[_Placed], plot: Plot) -> Iterator[str]:
    """Days below the axis; one without room beside the day before is left to the table."""
    free = 0.0
    for one in placed:
        text = f"{one.count.day:%d.%m.%y}"
        half = width_of(text, SMALL) / 2
        if one.x - half >= free:
            yield line_of_text(text, one.x, plot.bottom + 18, text_anchor="middle", font_size=SMALL)
            free = one.x + half + 4
