"""How many pupils have each primary score, and where the marks begin."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.charts.axes import SMALL, Plot, below_axis
from opora.charts.canvas import MARGIN, WIDE, Canvas
from opora.charts.chart import Chart
from opora.charts.colours import ACCENT, DANGER, LINE
from opora.charts.lettering import line_of_text, width_of
from opora.charts.picture import picture, with_words_below
from opora.charts.scale import Scale, scale_of_counts
from opora.charts.svg import element
from opora.identification.result_table import Cell, FlatTable
from opora.language.plurals import counted

_LEFT, _TOP, _BELOW = 44, 46, 46
_GAP = 2
_HEADER = ("Первичный балл", "Участников", "Отметка")
_NOTE = "Черта слева от столбца — с этого балла начинается отметка, которая над ней написана."
_NO_SCALE = "Шкала отметок этой работы не известна, поэтому границ отметок на картинке нет."


@dataclass(frozen=True)
class ScoreHistogram:
    """Pupils by score from 0 to ``most``; ``boundaries`` are the lowest scores of «3», «4», «5»."""

    title: str
    pupils: Mapping[int, int]
    most: int
    boundaries: Sequence[int] = ()


def score_histogram(told: ScoreHistogram, canvas: Canvas = WIDE) -> Chart:
    """A column for every score, empty ones too: a gap beside a boundary is what one looks for."""
    plot = Plot(_LEFT, _TOP, canvas.width - MARGIN, canvas.height - _BELOW)
    heights = scale_of_counts(max(told.pupils.values(), default=1), plot.bottom, plot.top)
    width = (plot.right - plot.left) / (told.most + 1)
    notes = (_NOTE if told.boundaries else _NO_SCALE,)
    words, size = with_words_below([], notes, canvas.size)
    parts = (
        _counts_axis(plot, heights),
        below_axis(plot, _scores_below(told, plot, width), "Первичный балл"),
        *_columns(told, plot, width, heights),
        *_boundaries(told, plot, width),
        words,
    )
    description = (
        "По горизонтали — первичный балл, по вертикали — сколько участников его получили. "
        f"Участников: {sum(told.pupils.values())}. Те же числа стоят в таблице."
    )
    svg = picture("histogram", told.title, description, parts, size)
    return Chart(svg, FlatTable(told.title, _HEADER, tuple(_rows(told))), notes)


def _counts_axis(plot: Plot, heights: Scale) -> str:
    parts = [line_of_text("Участников", MARGIN, plot.top - 28, font_size=SMALL)]
    for count in heights.ticks:
        y = heights.at(count)
        parts.append(element("line", x1=plot.left, y1=y, x2=plot.right, y2=y, stroke=LINE))
        number = str(round(count))
        parts.append(line_of_text(number, plot.left - 8, y + 4, text_anchor="end", font_size=SMALL))
    return element("g", *parts, class_="chart-axis")


def _scores_below(told: ScoreHistogram, plot: Plot, width: float) -> list[tuple[float, str]]:
    """Every score, or every second, fifth, tenth where there is no room."""
    room = width_of(str(told.most), SMALL) + _GAP * 2
    step = next(one for one in (1, 2, 5, 10, told.most + 1) if one * width >= room)
    return [
        (plot.left + (score + 0.5) * width, str(score)) for score in range(0, told.most + 1, step)
    ]


def _columns(told: ScoreHistogram, plot: Plot, width: float, heights: Scale) -> Iterator[str]:
    for score, pupils in sorted(told.pupils.items()):
        top = heights.at(pupils)
        people = counted(pupils, "участник", "участника", "участников")
        yield element(
            "rect",
            element("title", f"балл {score}: {people}"),
            x=plot.left + score * width + _GAP / 2,
            y=top,
            width=max(1.0, width - _GAP),
            height=plot.bottom - top,
            fill=ACCENT,
        )


def _boundaries(told: ScoreHistogram, plot: Plot, width: float) -> Iterator[str]:
    for mark, score in enumerate(told.boundaries, start=3):
        x = plot.left + score * width
        yield element(
            "line", x1=x, y1=plot.top - 8, x2=x, y2=plot.bottom, stroke=DANGER, stroke_width=1.5
        )
        yield line_of_text(
            f"«{mark}»", x, plot.top - 12, text_anchor="middle", fill=DANGER, font_size=SMALL
        )


def _rows(told: ScoreHistogram) -> Iterator[tuple[Cell, ...]]:
    for score in range(told.most + 1):
        mark = 2 + sum(score >= lowest for lowest in told.boundaries)
        yield str(score), told.pupils.get(score, 0), f"«{mark}»" if told.boundaries else "—"
