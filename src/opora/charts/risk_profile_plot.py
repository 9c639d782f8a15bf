"""The risk profile of a school: what data and people say of every factor, side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.charts.axes import SMALL, Plot, below_axis
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart, share_cell
from opora.charts.colours import INK, INK_SOFT, LINE, LINE_CONTROL
from opora.charts.factor_row import FactorRow
from opora.charts.lettering import LINE_HEIGHT, SIZE, line_of_text, wrapped
from opora.charts.mark import RADIUS, Mark, drawn
from opora.charts.picture import picture, with_words_below
from opora.charts.scale import Scale, scale_of_shares
from opora.charts.svg import element
from opora.identification.result_table import FlatTable
from opora.language.numbers import percent
from opora.reference.risk_factor import SignificanceCuts

_TOP, _STRIP, _GAP, _BELOW = 34, 18, 8, 46
_HEADER = ("Фактор", "Риск по показателям", "Риск по анкетам", "Значимость", "Что учесть")
_MEANINGS = ((Mark.INDICATOR, "показатели"), (Mark.QUESTIONNAIRE, "анкеты"))
_NOTE = (
    "Знаки двух видов не складываются и не усредняются. Чем правее знак, тем больше говорит за "
    "фактор; чёрточки — границы средней и высокой значимости."
)


@dataclass(frozen=True)
class _Placed:
    """A factor with its lines of words and the pixels of its top and of its strip."""

    row: FactorRow
    lines: tuple[str, ...]
    top: float

    @property
    def strip(self) -> float:
        return self.top + len(self.lines) * LINE_HEIGHT + 2

    @property
    def bottom(self) -> float:
        return self.strip + _STRIP + _GAP


def risk_profile_plot(
    title: str, rows: Sequence[FactorRow], cuts: SignificanceCuts, canvas: Canvas = WIDE
) -> Chart:
    """A row a factor in the order given; the height follows from their number.

    Of every factor stand its name, its word and a strip from no risk to the greatest with a sign
    for each way that says something. A factor without either keeps its row.
    """
    left, right = MARGIN + RADIUS, canvas.width - MARGIN - RADIUS
    placed = list(_placed(rows, right - left))
    plot = Plot(left, _TOP, right, placed[-1].bottom if placed else _TOP)
    shares = scale_of_shares(1, plot.left, plot.right)
    signs = [one for one in _MEANINGS if _is_present(one[0], rows)]
    notes = (_NOTE,) if signs else ("Показать нечего: чисел нет.",)
    words, size = with_words_below(signs, notes, (canvas.width, int(plot.bottom) + _BELOW))
    ticks = [(shares.at(share), percent(share_cell(share), 0)) for share in shares.ticks]
    parts = (
        below_axis(plot, ticks, "Доля наибольшего риска"),
        *_cut_words(plot, shares, cuts),
        *(_drawn(one, plot, shares, cuts) for one in placed),
        words,
    )
    svg = picture("profile", title, _description(rows, cuts), parts, size)
    return Chart(svg, FlatTable(title, _HEADER, tuple(row.cells for row in rows)), notes)


def _placed(rows: Sequence[FactorRow], room: float) -> Iterator[_Placed]:
    top = float(_TOP)
    for row in rows:
        placed = _Placed(row, wrapped(f"{row.title} — {row.words}", room), top)
        yield placed
        top = placed.bottom


def _is_present(mark: Mark, rows: Sequence[FactorRow]) -> bool:
    return any(risk is not None for row in rows for of, _, risk in _signs(row) if of is mark)


def _signs(row: FactorRow) -> tuple[tuple[Mark, str, Fraction | None], ...]:
    return (
        (Mark.INDICATOR, "показатели", row.indicators),
        (Mark.QUESTIONNAIRE, "анкеты", row.questionnaires),
    )


def _description(rows: Sequence[FactorRow], cuts: SignificanceCuts) -> str:
    return (
        f"По горизонтали — доля наибольшего риска; значимость средняя от {percent(cuts.medium)}, "
        f"высокая от {percent(cuts.high)}. Факторов: {len(rows)}. Те же числа стоят в таблице."
    )


def _cut_words(plot: Plot, shares: Scale, cuts: SignificanceCuts) -> Iterator[str]:
    for cut, text in ((cuts.medium, "средняя"), (cuts.high, "высокая")):
        x = min(shares.at(float(cut)), plot.right)
        yield line_of_text(
            text, x, plot.top - 14, text_anchor="middle", font_size=SMALL, fill=INK_SOFT
        )


def _drawn(placed: _Placed, plot: Plot, shares: Scale, cuts: SignificanceCuts) -> str:
    words = [
        line_of_text(line, plot.left, placed.top + SIZE + index * LINE_HEIGHT, fill=INK)
        for index, line in enumerate(placed.lines)
    ]
    return element(
        "g",
        *words,
        *_strip(placed, plot, shares, cuts),
        *_points(placed, shares),
        class_="chart-row",
    )


def _strip(placed: _Placed, plot: Plot, shares: Scale, cuts: SignificanceCuts) -> Iterator[str]:
    middle = placed.strip + _STRIP / 2
    ends = {"x1": plot.left, "x2": plot.right, "y1": middle, "y2": middle}
    yield element("line", **ends, stroke=LINE, stroke_width=2)
    for cut in (cuts.medium, cuts.high):
        x = shares.at(float(cut))
        across = {"x1": x, "x2": x, "y1": placed.strip, "y2": placed.strip + _STRIP}
        yield element("line", **across, stroke=LINE_CONTROL, stroke_width=1.5)


def _points(placed: _Placed, shares: Scale) -> Iterator[str]:
    """The circle is hollow and drawn last: over an equal square both are seen."""
    middle = placed.strip + _STRIP / 2
    for mark, name, risk in _signs(placed.row):
        if risk is not None:
            told = f"{placed.row.title}: {name} {percent(risk)}"
            yield drawn(mark, shares.at(float(risk)), middle, told)
