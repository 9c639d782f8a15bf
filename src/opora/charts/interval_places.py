"""Where the rows of an interval strip stand; a row is as high as its words need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opora.charts.interval_row import IntervalRow
from opora.charts.lettering import LINE_HEIGHT, width_of, wrapped

_GAP = 16
_STRIP = 22
_BELOW = 8


@dataclass(frozen=True)
class PlacedRow:
    """A row with its lines of words, the pixel of its top and of its strip's middle.

    ``counts_beside`` says that the counts stand on the right of the only line, not below it.
    """

    row: IntervalRow
    lines: tuple[str, ...]
    counts_beside: bool
    top: float

    @property
    def strip(self) -> tuple[float, float]:
        """Top and bottom of the strip below the words."""
        below = len(self.lines) + (0 if self.counts_beside else 1)
        top = self.top + below * LINE_HEIGHT + 4
        return top, top + _STRIP - 4

    @property
    def bottom(self) -> float:
        """The top of the row after this one."""
        return self.strip[1] + _BELOW


def placed_rows(rows: Sequence[IntervalRow], top: float, room: float) -> Iterator[PlacedRow]:
    """The rows one under another; the counts get a line of their own where the title is long."""
    for row in rows:
        beside = width_of(row.title) + _GAP + width_of(row.counts_phrase) <= room
        lines = (row.title,) if beside else wrapped(row.title, room)
        placed = PlacedRow(row, lines, beside, top)
        yield placed
        top = placed.bottom
