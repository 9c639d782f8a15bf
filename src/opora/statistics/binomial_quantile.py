"""The share that a school stays below with a given probability."""

from opora.statistics.binomial_tail import probability_of_at_least


def binomial_quantile(probability: float, participants: int, rate: float) -> float:
    """Share s with P(X/n ≤ s) ≈ ``probability`` for X ~ Bin(``participants``, ``rate``).

    Exact binomial probabilities, interpolated between whole pupils so that a curve over schools
    of all sizes does not jump: D. J. Spiegelhalter, «Funnel plots for comparing institutional
    performance», Statistics in Medicine 24 (2005), appendix A.1.1. Never outside 0–1.
    """
    assert 0 < probability < 1, "a quantile needs a probability"
    assert participants > 0, "a share needs participants"
    if rate in {0.0, 1.0}:
        return rate
    low = _least(probability, participants, rate)
    reached = _at_most(low, participants, rate)
    before = _at_most(low - 1, participants, rate)
    back = (reached - probability) / (reached - before)
    return min(1.0, max(0.0, (low - back) / participants))


def _least(probability: float, participants: int, rate: float) -> int:
    """The least number that is not exceeded with at least ``probability``."""
    least, most = 0, participants
    while least < most:
        middle = (least + most) // 2
        if _at_most(middle, participants, rate) >= probability:
            most = middle
        else:
            least = middle + 1
    return least


def _at_most(low: int, participants: int, rate: float) -> float:
    # Counted from the other end: one minus the upper tail would lose the small probabilities.
    return probability_of_at_least(participants - low, participants, 1 - rate)
