"""The quantile of Student's distribution: how wide an interval of a mean of few pupils is."""

from functools import cache
from math import atan, cos, pi, sin, sqrt
from statistics import NormalDist

_SUMMED_UP_TO = 60
_HALVINGS = 60
_BEYOND = 1e4


@cache
def student_quantile(confidence: float, freedom: int) -> float:
    """The value within which, on both sides of zero, Student's t lies with this probability.

    M. Abramowitz, I. Stegun, «Handbook of Mathematical Functions», 1964: up to sixty degrees of
    freedom the finite sums 26.7.3 and 26.7.4 are halved down to; above, the expansion 26.7.5 about
    the normal quantile errs by less than 1e-7.
    """
    assert 0 < confidence < 1, "a probability"
    assert freedom >= 1, "one pupil has no spread"
    if freedom > _SUMMED_UP_TO:
        return _expanded(NormalDist().inv_cdf((1 + confidence) / 2), freedom)
    below, above = 0.0, _BEYOND
    for _ in range(_HALVINGS):
        middle = (below + above) / 2
        if _within(middle, freedom) < confidence:
            below = middle
        else:
            above = middle
    return (below + above) / 2


def _within(t: float, freedom: int) -> float:
    """The probability that Student's t lies between -t and t."""
    angle = atan(t / sqrt(freedom))
    if freedom == 1:
        return 2 * angle / pi
    is_odd = freedom % 2 == 1
    term = cos(angle) if is_odd else 1.0
    total = term
    for step in range(3 if is_odd else 2, freedom - 1, 2):
        term *= cos(angle) ** 2 * (step - 1) / step
        total += term
    total *= sin(angle)
    return 2 * (angle + total) / pi if is_odd else total


def _expanded(z: float, freedom: int) -> float:
    parts = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return z + parts[0] / freedom + parts[1] / freedom**2 + parts[2] / freedom**3
