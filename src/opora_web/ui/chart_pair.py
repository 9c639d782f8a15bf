"""A picture of the method as a page shows it: for a desk, for a phone, and as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from opora.charts.canvas import NARROW, WIDE, Canvas
from opora.charts.chart import Chart


@dataclass(frozen=True)
class ChartPair:
    """One picture on two canvases; the style sheet shows the one that the window has room for."""

    wide: Chart
    narrow: Chart

    @classmethod
    def drawn(cls, draw: Callable[[Canvas], Chart]) -> "ChartPair":
        """Draw it twice."""
        return cls(draw(WIDE), draw(NARROW))

    @property
    def rows(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Of each row what it is about, and the other cells under the names of their columns."""
        labels = self.wide.header[1:]
        return [(first, list(zip(labels, cells, strict=True))) for first, *cells in self.wide.rows]
