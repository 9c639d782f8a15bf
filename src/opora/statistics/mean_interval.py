"""Student's interval for a mean of shares."""

from collections.abc import Sequence
from fractions import Fraction
from math import sqrt

from opora.statistics.wilson import Interval


def mean_interval(values: Sequence[Fraction], confidence: float = 0.95) -> Interval | None:
    """Interval for the true mean of values from 0 to 1, cut at both ends of the scale.

    x̄ ± t(n − 1)·s/√n: Student, «The probable error of a mean», Biometrika 6 (1908). Chosen over a
    bootstrap, which throws dice. Those who answered are taken for a sample of all who might; that
    nearly all of a school answered makes the interval too wide, never too narrow. ``None`` where
    nothing is known of the spread: fewer than two values, or all of them equal.
    """
    from scipy.special import stdtrit

    number = len(values)
    if number < 2 or len(set(values)) == 1:  # noqa: PLR2004  # one value has no spread
        return None
    mean = sum(values, Fraction(0)) / number
    variance = sum((value - mean) ** 2 for value in values) / (number - 1)
    half = float(stdtrit(number - 1, (1 + confidence) / 2)) * sqrt(variance / number)
    return Interval(max(0.0, float(mean) - half), min(1.0, float(mean) + half), confidence)
