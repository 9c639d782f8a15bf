"""Spearman's rank correlation of two counted columns."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import sqrt


def rank_correlation(pairs: Iterable[tuple[int, int, int]]) -> float | None:
    """Correlation of ranks of (value, other value, how many times); ``None`` if one is constant.

    Equal values share the mean of their ranks, and the correlation is Pearson's of the ranks
    (C. Spearman, «The proof and measurement of association between two things», 1904; M. Kendall,
    «Rank Correlation Methods», on ties). Centred ranks are doubled, so that they are whole and the
    sign of the result is exact.
    """
    known = list(pairs)
    first = _centred_ranks([(one, times) for one, _, times in known])
    second = _centred_ranks([(other, times) for _, other, times in known])
    together = sum(first[one] * second[other] * times for one, other, times in known)
    spread = sum(first[one] ** 2 * times for one, _, times in known)
    other_spread = sum(second[other] ** 2 * times for _, other, times in known)
    if not spread or not other_spread:
        return None
    return together / sqrt(spread * other_spread)


def _centred_ranks(counted: Sequence[tuple[int, int]]) -> Mapping[int, int]:
    """Twice the mean rank of each value less that of all."""
    times: Counter[int] = Counter()
    for value, many in counted:
        times[value] += many
    ranks, below, everybody = {}, 0, times.total()
    for value in sorted(times):
        ranks[value] = 2 * below + times[value] - everybody
        below += times[value]
    return ranks
