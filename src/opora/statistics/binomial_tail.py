"""The upper tail of the binomial distribution."""


def probability_of_at_least(low: int, participants: int, rate: float) -> float:
    """Chance that at least ``low`` of ``participants`` fail when each fails with ``rate``.

    P(X ≥ k) for X ~ Bin(n, p) is the regularised incomplete beta function I_p(k, n − k + 1).
    """
    from scipy.special import betainc

    assert 0 <= rate <= 1, "a rate is a probability"
    if low <= 0:
        return 1.0
    if low > participants:
        return 0.0
    return float(betainc(low, participants - low + 1, rate))
