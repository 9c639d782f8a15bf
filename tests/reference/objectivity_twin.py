"""The official markers of objectivity, written from the wording of domain facts § 5 alone.

Pupil by pupil, with sorted lists and numeric integration: slow and obvious.
"""

from collections.abc import Sequence
from math import gamma, pi, sqrt


def slow_mean_interval(scores: Sequence[float]) -> tuple[float, float]:
    """Ends of the 95 % interval of the mean, Student's."""
    n = len(scores)
    mean = sum(scores) / n
    spread = sqrt(sum((score - mean) ** 2 for score in scores) / (n - 1))
    half = slow_student(n - 1) * spread / sqrt(n)
    return mean - half, mean + half


_KNOWN: dict[int, float] = {}


def slow_student(freedom: int) -> float:
    """The value within which t lies with probability 0.95: its density added up in thin strips.

    Above three hundred degrees the density is the normal one to the third decimal.
    """
    if freedom > 300:
        return 1.959964 * (1 + 1 / (4 * freedom) * (1.959964**2 + 1))
    if freedom not in _KNOWN:
        strip, area, t = 0.0005, 0.0, 0.0
        scale = gamma((freedom + 1) / 2) / (sqrt(freedom * pi) * gamma(freedom / 2))
        while area < 0.475:
            middle = t + strip / 2
            area += strip * scale * (1 + middle * middle / freedom) ** (-(freedom + 1) / 2)
            t += strip
        _KNOWN[freedom] = t
    return _KNOWN[freedom]


def slow_spearman(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Pearson's correlation of the ranks; equal values share the mean of their places."""
    if len({one for one, _ in pairs}) < 2 or len({other for _, other in pairs}) < 2:
        return None
    first = _ranks([one for one, _ in pairs])
    second = _ranks([other for _, other in pairs])
    middle = (len(pairs) + 1) / 2
    top = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    left = sum((a - middle) ** 2 for a in first)
    right = sum((b - middle) ** 2 for b in second)
    return top / sqrt(left * right)


def _ranks(values: Sequence[int]) -> list[float]:
    ordered = sorted(values)
    return [
        (ordered.index(value) + 1 + len(ordered) - ordered[::-1].index(value)) / 2
        for value in values
    ]


def slow_quartile(values: Sequence[float], part: float) -> float:
    """Between the order statistics, both ends included."""
    ordered = sorted(values)
    place = part * (len(ordered) - 1)
    below = int(place)
    if below + 1 == len(ordered):
        return ordered[below]
    return ordered[below] + (place - below) * (ordered[below + 1] - ordered[below])


def slow_changes(ratios: Sequence[float]) -> tuple[float, float]:
    """Q25 − 3·IQR and Q75 + 3·IQR."""
    low, high = slow_quartile(ratios, 0.25), slow_quartile(ratios, 0.75)
    return low - 3 * (high - low), high + 3 * (high - low)


def slow_inflated(schools: dict[str, list[int]]) -> set[str]:
    """Schools whose lower bound is above the region's upper one.

    The same score of all has no interval.
    """
    _, region = slow_mean_interval([score for scores in schools.values() for score in scores])
    return {
        school
        for school, scores in schools.items()
        if len(set(scores)) > 1 and slow_mean_interval(scores)[0] > region
    }
