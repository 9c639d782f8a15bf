"""How likely the true share is above a threshold, given so many pupils."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class BetaPrior:
    """What is believed of the share before looking: a beta distribution."""

    below: float
    above: float
    title: str


# Jeffreys' prior says least beforehand and is the usual default for one share. A prior made from
# the other schools of a region would be sharper, but then a school's figure would change when
# another school's file is corrected.
JEFFREYS = BetaPrior(0.5, 0.5, "априорное распределение Джеффриса, бета (½; ½)")


def probability_at_least(
    threshold: Fraction, low: int, participants: int, prior: BetaPrior = JEFFREYS
) -> float:
    """Probability that the true share is at least ``threshold``.

    The count of low results is binomial given the true share, so the posterior is
    Beta(prior.below + low, prior.above + participants - low) and the answer is its upper tail.
    """
    from scipy.special import betaincc

    assert 0 <= low <= participants, "more low results than participants"
    below, above = prior.below + low, prior.above + participants - low
    return float(betaincc(below, above, float(threshold)))
