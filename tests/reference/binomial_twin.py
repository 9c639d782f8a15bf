"""The binomial tail summed term by term in exact fractions: slow and obvious."""

from fractions import Fraction
from math import comb


def slow_probability_of_at_least(low: int, participants: int, rate: Fraction) -> Fraction:
    return sum(
        (
            comb(participants, k) * rate**k * (1 - rate) ** (participants - k)
            for k in range(max(low, 0), participants + 1)
        ),
        start=Fraction(0),
    )
