"""The words of significance in their order."""

from opora.diagnosis.significance import Significance

_ORDER = (Significance.UNKNOWN, Significance.LOW, Significance.MEDIUM, Significance.HIGH)


def rank_of(significance: Significance) -> int:
    """0 where nothing is known, then 1, 2, 3: the difference of two is the steps between them."""
    return _ORDER.index(significance)


def matters(significance: Significance) -> bool:
    """Whether the school has to answer for the factor: from the medium word on."""
    return rank_of(significance) >= rank_of(Significance.MEDIUM)
