"""Wilson's score interval for a share."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True)
class Interval:
    """A confidence interval; both ends are shares from 0 to 1."""

    lower: float
    upper: float
    confidence: float = 0.95


def wilson_interval(low: int, participants: int, confidence: float = 0.95) -> Interval:
    """Interval for the true share when ``low`` of ``participants`` were below the minimum.

    E. B. Wilson, «Probable inference, the law of succession, and statistical inference»,
    JASA 22 (1927). Chosen over the normal interval, which leaves 0–100 % and is far too
    narrow below some forty participants.
    """
    assert 0 <= low <= participants, "more low results than participants"
    assert participants > 0, "an interval needs participants"
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = low / participants
    shrink = 1 + z * z / participants
    centre = (share + z * z / (2 * participants)) / shrink
    spread = share * (1 - share) / participants + z * z / (4 * participants**2)
    half = z * sqrt(spread) / shrink
    return Interval(max(0.0, centre - half), min(1.0, centre + half), confidence)
