"""Where the words beside points may stand so that none covers a point or another word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opora.charts.lettering import width_of

_SIZE = 12
_GAP = 9
_ASCENT, _DESCENT = 10, 3


@dataclass(frozen=True)
class Box:
    """A part of the picture; ``top`` is less than ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two cover a common part; touching edges do not."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        """Whether the other lies wholly inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


@dataclass(frozen=True)
class Label:
    """A word with the start of its baseline, and the room it takes."""

    text: str
    x: float
    y: float
    box: Box


def placed_labels(
    wanted: Sequence[tuple[float, float, str]], taken: Sequence[Box], bounds: Box
) -> tuple[Label, ...]:
    """A label for each point (x, y, text) that has room, in the order wanted.

    Tried to the right of the point, to the left, above and below. The first wanted take the
    room; a label without room is left out, never squeezed in: the words stand in the table.
    """
    occupied = list(taken)
    labels = []
    for x, y, text in wanted:
        for label in _tries(x, y, text):
            if bounds.holds(label.box) and not any(label.box.meets(box) for box in occupied):
                labels.append(label)
                occupied.append(label.box)
                break
    return tuple(labels)


def _tries(x: float, y: float, text: str) -> Iterator[Label]:
    width, middle = width_of(text, _SIZE), y + 4
    yield _label(text, x + _GAP, middle, width)
    yield _label(text, x - _GAP - width, middle, width)
    yield _label(text, x - width / 2, y - _GAP - _DESCENT, width)
    yield _label(text, x - width / 2, y + _GAP + _ASCENT, width)


def _label(text: str, x: float, y: float, width: float) -> Label:
    return Label(text, x, y, Box(x, y - _ASCENT, x + width, y + _DESCENT))
