"""From a value to its place along an axis."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

# Steps that people count in.
_STEPS = (1, 2, 5)


@dataclass(frozen=True)
class Scale:
    """Values from 0 to ``most`` lie between the pixels ``start`` and ``end``; steps are even."""

    most: float
    step: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The pixel of a value; what lies beyond the axis stands at its end."""
        part = min(1.0, max(0.0, value / self.most))
        return self.start + part * (self.end - self.start)

    @property
    def ticks(self) -> Iterator[float]:
        """The values with a line or a number, 0 and the last included."""
        return (self.step * number for number in range(round(self.most / self.step) + 1))


def scale_of_counts(most: int, start: float, end: float) -> Scale:
    """An axis for whole numbers up to at least ``most``, with five steps or fewer."""
    step = next(
        one * 10**power for power in range(12) for one in _STEPS if one * 10**power * 5 >= most
    )
    return Scale(max(1, ceil(most / step)) * step, step, start, end)


def scale_of_shares(most: float, start: float, end: float) -> Scale:
    """An axis for shares up to at least ``most`` and never beyond all of them."""
    # Both in tenths of a percent: the shares that come in are sums of binary fractions.
    thousandths = min(1000, ceil(round(most * 1000, 6)))
    step = 100 if thousandths <= 500 else 200  # noqa: PLR2004 — half of all: two steps as legible
    whole = max(1, ceil(thousandths / step)) * step
    return Scale(whole / 1000, step / 1000, start, end)
