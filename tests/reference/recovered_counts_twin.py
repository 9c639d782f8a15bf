"""Counts behind percentages in the plainest way: every way to share out the pupils is tried."""

from collections.abc import Iterator
from fractions import Fraction


def compositions(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    """Every way to write a number as a sum of so many whole numbers not below zero."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in compositions(total - first, parts - 1):
            yield (first, *rest)


def fitting_by_trial(printed: list[str], total: int, decimals: int) -> list[tuple[int, ...]]:
    """Those that lie within half of the last digit of what is printed."""
    half = Fraction(1, 2 * 10**decimals)
    return [
        counts
        for counts in compositions(total, len(printed))
        if all(
            abs(Fraction(100 * count, total) - Fraction(share)) <= half
            for count, share in zip(counts, printed, strict=True)
        )
    ]
