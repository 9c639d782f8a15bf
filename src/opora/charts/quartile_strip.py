"""Values of one school against the quartiles of comparable schools, a row each."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from opora.charts.axes import SMALL
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart
from opora.charts.colours import ACCENT, BAND, INK, LINE_CONTROL
from opora.charts.lettering import LINE_HEIGHT, SIZE, line_of_text, width_of, wrapped
from opora.charts.mark import RADIUS, Mark, drawn
from opora.charts.picture import picture
from opora.charts.quartile_row import QuartileRow
from opora.charts.svg import element
from opora.identification.result_table import FlatTable

_TOP = 12
_STRIP = 22
_BELOW = 10
_HEADER = (
    "Показатель",
    "Школа",
    "Нижняя четверть",
    "Медиана",
    "Верхняя четверть",
    "Сопоставимых школ",
)
# Said once beside several pictures of a page, so it is not painted into each.
NOTE = (
    "кружок — эта школа; полоса — половина сопоставимых школ, от нижней до верхней четверти, "
    "черта на полосе — медиана. У каждой строки своя шкала, от нуля до числа справа."
)


def quartile_strip(title: str, rows: Sequence[QuartileRow], canvas: Canvas = WIDE) -> Chart:
    """A row a value, in the order given; the height follows from their number."""
    assert rows, "a picture of nothing is not drawn"
    left, right = MARGIN + RADIUS, canvas.width - MARGIN - RADIUS
    parts: list[str] = []
    top = float(_TOP)
    for row in rows:
        drawn_row, top = _row(row, top, left, right)
        parts.append(drawn_row)
    size = (canvas.width, int(top))
    svg = picture("quartiles", title, _description(rows), parts, size)
    return Chart(svg, FlatTable(title, _HEADER, tuple(row.cells for row in rows)), (NOTE,))


def _description(rows: Sequence[QuartileRow]) -> str:
    return (
        f"Показателей: {len(rows)}. У каждого кружок — школа, полоса — половина сопоставимых школ. "
        "Те же числа стоят в таблице."
    )


def _row(row: QuartileRow, top: float, left: float, right: float) -> tuple[str, float]:
    """The row and the pixel below it."""
    value = row.printed(row.value)
    lines = wrapped(row.title, right - left - width_of(value) - SIZE)
    words = [
        line_of_text(line, left, top + SIZE + number * LINE_HEIGHT, fill=INK)
        for number, line in enumerate(lines)
    ]
    words.append(line_of_text(value, right, top + SIZE, fill=INK, text_anchor="end"))
    middle = top + len(lines) * LINE_HEIGHT + _STRIP / 2
    end = row.printed(row.most)
    axis_end = right - width_of(end, SMALL) - SIZE
    words.append(line_of_text(end, right, middle + 4, text_anchor="end", font_size=SMALL))
    strip = _strip(row, middle, left, axis_end)
    return element("g", *words, *strip, class_="chart-row"), middle + _STRIP / 2 + _BELOW


def _strip(row: QuartileRow, y: float, left: float, right: float) -> Iterator[str]:
    def at(value: Fraction) -> float:
        return left + float(min(Fraction(1), value / row.most)) * (right - left)

    yield element("line", x1=left, y1=y, x2=right, y2=y, stroke=LINE_CONTROL)
    # Two equal quartiles would be a band of no width.
    lower, upper = at(row.lower), max(at(row.upper), at(row.lower) + 2)
    yield element("rect", x=lower, y=y - 7, width=upper - lower, height=14, fill=BAND)
    median = at(row.median)
    yield element("line", x1=median, y1=y - 7, x2=median, y2=y + 7, stroke=ACCENT, stroke_width=2)
    yield drawn(Mark.USUAL, at(row.value), y, row.hint)
