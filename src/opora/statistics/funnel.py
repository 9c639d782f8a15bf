"""Between which limits shares lie when schools differ by chance alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from opora.statistics.binomial_quantile import binomial_quantile
from opora.statistics.wilson import Interval

# Fewer schools say next to nothing of how much schools differ.
LEAST_SCHOOLS = 10
_WINSORISED = 0.1


@dataclass(frozen=True)
class Funnel:
    """The overall share of a group and how much more its schools differ than by chance.

    ``dispersion`` is 1 where they do not differ more, or where there are too few schools to
    tell (``is_estimated`` is false); limits are widened by its square root.
    """

    share: float
    dispersion: float
    is_estimated: bool

    def limits(self, participants: int, confidence: float = 0.95) -> Interval:
        """Where ``confidence`` of schools of this size would lie if none differed in truth.

        The probability outside is that of a normal deviate ``sqrt(dispersion)`` times as far,
        the limits are binomial: for large schools this is the multiplicative model of
        Spiegelhalter (2005), for small ones it stays within 0–1. Either end is reckoned from its
        own side, so that neither is passed by chance more often than is said.
        """
        z = NormalDist().inv_cdf((1 + confidence) / 2) * sqrt(self.dispersion)
        # Below this a probability is a rounding error, and every share lies within anyhow.
        outside = max(NormalDist().cdf(-z), 1e-12)
        lower = binomial_quantile(outside, participants, self.share)
        upper = 1 - binomial_quantile(outside, participants, 1 - self.share)
        return Interval(lower, upper, confidence)


def funnel_of(counts: Sequence[tuple[int, int]]) -> Funnel:
    """The funnel of a group from (low, participants) of each school.

    Over-dispersion is the mean square of Pearson's residuals, the outermost tenth at either end
    drawn in to the next (Spiegelhalter 2005, § 3.2), and never below 1: schools that happen to
    differ less than by chance do not narrow the limits.
    """
    assert counts, "a funnel needs a school"
    assert all(0 <= low <= n and n for low, n in counts), "more low results than participants"
    share = sum(low for low, _ in counts) / sum(n for _, n in counts)
    if len(counts) < LEAST_SCHOOLS or share in {0.0, 1.0}:
        return Funnel(share, 1.0, is_estimated=False)
    squares = [z * z for z in _winsorised(_residuals(counts, share))]
    return Funnel(share, max(1.0, sum(squares) / len(squares)), is_estimated=True)


def _residuals(counts: Sequence[tuple[int, int]], share: float) -> list[float]:
    return [(low / n - share) / sqrt(share * (1 - share) / n) for low, n in counts]


def _winsorised(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    drawn_in = int(len(ordered) * _WINSORISED)
    lowest, highest = ordered[drawn_in], ordered[-1 - drawn_in]
    return [min(highest, max(lowest, value)) for value in ordered]
