"""Wilson's interval and the posterior tail from their definitions: slow and obvious."""

from collections.abc import Callable
from math import asin, pi, sin, sqrt
from statistics import NormalDist

from scipy.integrate import quad
from scipy.optimize import brentq


def slow_wilson_interval(low: int, participants: int, confidence: float) -> tuple[float, float]:
    """The rates that a score test at this confidence does not reject: solved, not rearranged."""
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = low / participants

    def rejects(rate: float) -> float:
        return abs(share - rate) - z * sqrt(rate * (1 - rate) / participants)

    # The observed share itself is a root where nobody or everybody failed; it is stepped over.
    step = 1e-12
    lower = 0.0 if low == 0 else brentq(rejects, 0, share - step, xtol=1e-13)
    upper = 1.0 if low == participants else brentq(rejects, share + step, 1, xtol=1e-13)
    return lower, upper


def slow_probability_at_least(threshold: float, low: int, participants: int) -> float:
    """The posterior under Jeffreys' prior integrated numerically.

    With rate = sin²t the density of Beta(low + ½, n - low + ½) becomes
    sin^(2 low) t · cos^(2 (n - low)) t, which has no poles; it is scaled to one at its peak.
    """
    share = low / participants

    def height(rate: float) -> float:
        passed = participants - low
        above = rate**low if low else 1.0
        below = (1 - rate) ** passed if passed else 1.0
        return above * below

    peak = height(share)

    def density(t: float) -> float:
        return height(sin(t) ** 2) / peak

    begin, top, end = asin(sqrt(threshold)), asin(sqrt(share)), pi / 2
    whole = _area(density, 0, top) + _area(density, top, end)
    above = _area(density, begin, top) + _area(density, top, end)
    return above / whole


def _area(density: Callable[[float], float], begin: float, end: float) -> float:
    area, _ = quad(density, begin, end, limit=500, epsabs=0, epsrel=1e-9)
    return float(area)
