"""Printed percentages and their total → the whole numbers of pupils behind them."""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, islice

from opora.domain.printed_share import PrintedShare

# More than one solution is all that matters; a few of them are shown to the person.
SHOWN_SOLUTIONS = 3

Counts = tuple[int, ...]


def fitting_counts(shares: Sequence[PrintedShare], total: int) -> tuple[Counts, ...]:
    """The first few whole numbers that add up to ``total`` and are printed as these shares.

    Each number lies within half of the last printed digit of its share, both ends included, for
    offices round a half in both ways. One solution is the truth, none or several are not.
    """
    ranges = [_range_of(share, total) for share in shares]
    if any(lowest > highest for lowest, highest in ranges):
        return ()
    return tuple(islice(_solutions(ranges, total), SHOWN_SOLUTIONS))


def sum_to_hundred(shares: Sequence[PrintedShare]) -> bool:
    """Whether the shares are a whole, but for the rounding of each."""
    total = sum((share.share for share in shares), Fraction(0))
    rounding = sum((_half_of_last_digit(share) for share in shares), Fraction(0))
    return abs(total - 1) <= rounding


def _range_of(share: PrintedShare, total: int) -> tuple[int, int]:
    half = _half_of_last_digit(share)
    lowest = math.ceil((share.share - half) * total)
    return max(lowest, 0), min(math.floor((share.share + half) * total), total)


def _half_of_last_digit(share: PrintedShare) -> Fraction:
    return Fraction(1, 2 * 100 * 10**share.decimals)


def _solutions(ranges: Sequence[tuple[int, int]], total: int) -> Iterator[Counts]:
    """Every way to take a number of each range so that they add up, the smallest first.

    What the ranges behind can still give bounds each choice, so no choice is made in vain: a few
    solutions cost a few steps, however wide the ranges are.
    """
    least = [*accumulate((low for low, _ in reversed(ranges)), initial=0)][::-1]
    most = [*accumulate((high for _, high in reversed(ranges)), initial=0)][::-1]

    def choices(place: int, left: int) -> Iterator[Counts]:
        if place == len(ranges):
            yield ()
            return
        lowest = max(ranges[place][0], left - most[place + 1])
        highest = min(ranges[place][1], left - least[place + 1])
        for count in range(lowest, highest + 1):
            for rest in choices(place + 1, left - count):
                yield (count, *rest)

    if least[0] <= total <= most[0]:
        yield from choices(0, total)
