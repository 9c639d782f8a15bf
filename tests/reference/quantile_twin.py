"""The quantile of a binomial share, by adding up exact probabilities one pupil at a time."""

from fractions import Fraction
from math import comb


def slow_quantile(probability: Fraction, participants: int, rate: Fraction) -> Fraction:
    """Share between the last number too rare and the first common enough, in exact arithmetic."""
    below = Fraction(0)
    for low in range(participants + 1):
        ways = comb(participants, low)
        reached = below + ways * rate**low * (1 - rate) ** (participants - low)
        if reached >= probability:
            exact = low - (reached - probability) / (reached - below)
            return max(Fraction(0), exact / participants)
        below = reached
    raise AssertionError("probabilities add up to one")
