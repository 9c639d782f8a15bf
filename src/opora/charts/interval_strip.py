"""Results of one school with their intervals against the threshold."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from opora.charts.axes import SMALL, Plot, below_axis, threshold_words
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart, share_cell
from opora.charts.colours import DANGER, INK, INK_SOFT, LINE
from opora.charts.interval_places import PlacedRow, placed_rows
from opora.charts.interval_row import IntervalRow, interval_cells
from opora.charts.lettering import LINE_HEIGHT, SIZE, line_of_text, width_of
from opora.charts.mark import RADIUS, Mark, drawn
from opora.charts.picture import picture, with_words_below
from opora.charts.scale import Scale, scale_of_shares
from opora.charts.svg import element
from opora.identification.result_table import FlatTable
from opora.language.numbers import percent

_TOP, _BELOW = 30, 46
_HEADER = (
    "Результат",
    "Ниже минимума",
    "Участников",
    "Доля ниже минимума",
    "Интервал 95 %, от",
    "Интервал 95 %, до",
    "По правилу",
)
_NOTE = (
    "Отрезок показывает, где с уверенностью 95 % лежит истинная доля. Правило смотрит только на "
    "точку, отрезок на решение не влияет."
)
_MEANINGS = (
    (Mark.LISTED, "низкий результат"),
    (Mark.USUAL, "результат не низкий"),
    (Mark.OPEN, "правилом не учтён"),
)


def interval_strip(
    title: str, rows: Sequence[IntervalRow], threshold: Fraction, canvas: Canvas = WIDE
) -> Chart:
    """A row a result, in the order given; the height follows from their number.

    The sign of a point says whether the rule calls the result low. A result without counts keeps
    its row and says so in words.
    """
    left, right = MARGIN + RADIUS, canvas.width - MARGIN - RADIUS
    placed = list(placed_rows(rows, _TOP, right - left))
    plot = Plot(left, _TOP, right, placed[-1].bottom if placed else _TOP)
    shares = scale_of_shares(1, plot.left, plot.right)
    present = {row.mark for row in rows if row.interval}
    notes = (_NOTE,) if present else ("Показать нечего: чисел нет.",)
    words, size = with_words_below(
        [(mark, told) for mark, told in _MEANINGS if mark in present],
        notes,
        (canvas.width, int(plot.bottom) + _BELOW),
    )
    parts = (
        below_axis(plot, _ticks(shares), "Доля ниже минимума"),
        _threshold_words(plot, shares, threshold),
        *(_row(one, plot, shares, threshold) for one in placed),
        words,
    )
    svg = picture("intervals", title, _description(rows, threshold), parts, size)
    return Chart(svg, FlatTable(title, _HEADER, tuple(interval_cells(row) for row in rows)), notes)


def _description(rows: Sequence[IntervalRow], threshold: Fraction) -> str:
    low = sum(row.mark is Mark.LISTED for row in rows)
    return (
        f"По горизонтали — доля ниже минимума, черта — {threshold_words(threshold)}. Результатов: "
        f"{len(rows)}, из них низких {low}. Те же числа стоят в таблице."
    )


def _ticks(shares: Scale) -> list[tuple[float, str]]:
    return [(shares.at(share), percent(share_cell(share), 0)) for share in shares.ticks]


def _threshold_words(plot: Plot, shares: Scale, threshold: Fraction) -> str:
    text = threshold_words(threshold)
    half = width_of(text, SMALL) / 2
    # In the middle above the line, but never beyond the edge of the picture.
    x = min(max(shares.at(float(threshold)), plot.left + half), plot.right - half)
    drawn_as: dict[str, str | float] = {"fill": DANGER, "text_anchor": "middle", "font_size": SMALL}
    return line_of_text(text, x, plot.top - 10, **drawn_as)


def _row(placed: PlacedRow, plot: Plot, shares: Scale, threshold: Fraction) -> str:
    """Words and strip; the lines of the grid stay in the strip, or they would cross the words."""
    top, bottom = placed.strip
    lines = [(shares.at(share), LINE, 1.0) for share in shares.ticks]
    lines.append((shares.at(float(threshold)), DANGER, 1.5))
    grid = [
        element("line", x1=x, y1=top, x2=x, y2=bottom, stroke=stroke, stroke_width=width)
        for x, stroke, width in lines
    ]
    strip = _strip(placed.row, (top + bottom) / 2, shares)
    return element("g", *_words(placed, plot), *grid, *strip, class_="chart-row")


def _words(placed: PlacedRow, plot: Plot) -> Iterator[str]:
    y = placed.top + SIZE
    for line in placed.lines:
        yield line_of_text(line, plot.left, y, fill=INK)
        y += LINE_HEIGHT
    counts = placed.row.counts_phrase
    if placed.counts_beside:
        yield line_of_text(counts, plot.right, placed.top + SIZE, text_anchor="end")
    else:
        yield line_of_text(counts, plot.left, y)


def _strip(row: IntervalRow, y: float, shares: Scale) -> Iterator[str]:
    if row.interval is None or row.share is None:
        return
    ends = [shares.at(row.interval.lower), shares.at(row.interval.upper)]
    yield element("line", x1=ends[0], y1=y, x2=ends[1], y2=y, stroke=INK_SOFT, stroke_width=2)
    for x in ends:
        yield element("line", x1=x, y1=y - 4, x2=x, y2=y + 4, stroke=INK_SOFT, stroke_width=2)
    told = f"{row.title}: {row.counts_phrase}, {row.answer}"
    yield drawn(row.mark, shares.at(float(row.share)), y, told)
