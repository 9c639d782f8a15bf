"""The axes of a picture whose height is a share below the minimum."""

from dataclasses import dataclass
from fractions import Fraction

from opora.charts.canvas import MARGIN
from opora.charts.colours import DANGER, INK_SOFT, LINE
from opora.charts.lettering import line_of_text
from opora.charts.scale import Scale
from opora.charts.svg import element
from opora.identification.robustness_phrase import short_percent
from opora.language.numbers import percent

SMALL = 12


@dataclass(frozen=True)
class Plot:
    """The part of the picture between the axes, in pixels; ``top`` is less than ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float


def share_axis(plot: Plot, shares: Scale, title: str, above: float = 14) -> str:
    """Horizontal lines with their shares at the left, and ``above`` them what the shares tell."""
    parts = [line_of_text(title, MARGIN, plot.top - above, font_size=SMALL)]
    for share in shares.ticks:
        y = shares.at(share)
        parts.append(
            element("line", x1=plot.left, y1=y, x2=plot.right, y2=y, stroke=LINE, stroke_width=1)
        )
        told = percent(Fraction(str(round(share, 6))), 0)
        parts.append(line_of_text(told, plot.left - 8, y + 4, text_anchor="end", font_size=SMALL))
    return element("g", *parts, class_="chart-axis")


def below_axis(plot: Plot, places: list[tuple[float, str]], title: str) -> str:
    """Words under the axis at their pixels, and under them what the axis tells."""
    words = [
        line_of_text(text, x, plot.bottom + 18, text_anchor="middle", font_size=SMALL)
        for x, text in places
    ]
    middle = (plot.left + plot.right) / 2
    name = line_of_text(title, middle, plot.bottom + 38, text_anchor="middle", font_size=SMALL)
    return element("g", *words, name, class_="chart-axis")


def threshold_line(plot: Plot, shares: Scale, threshold: Fraction) -> str:
    """The threshold of the rule across the plot."""
    return line_across(plot, shares.at(float(threshold)), class_="chart-threshold", stroke=DANGER)


def line_across(plot: Plot, y: float, **attributes: str | float) -> str:
    """A horizontal line from one side of the plot to the other."""
    drawn_as: dict[str, str | float] = {"stroke": INK_SOFT, "stroke_width": 1.5, **attributes}
    return element("line", x1=plot.left, y1=y, x2=plot.right, y2=y, **drawn_as)


def threshold_words(threshold: Fraction) -> str:
    """«порог 30 %»."""
    return f"порог {short_percent(threshold)}"
