"""How one procedure's result could turn out: low or not for each criterion.

Criteria of one ruleset may set different thresholds, so a result is described by the *level* it
reaches. Both the distance to another verdict and the chance of being listed by luck look over
these levels.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from opora.rulesets.criterion import Criterion


@dataclass(frozen=True)
class Level:
    """Low counts from ``fewest`` to ``most`` give the same answer ``is_low`` to each criterion."""

    fewest: int
    most: int
    is_low: tuple[bool, ...]


def levels(criteria: tuple[Criterion, ...], participants: int) -> Iterator[Level]:
    """All levels that ``participants`` pupils can reach, from the lowest count up."""
    starts = {0, *(_fewest_low(criterion, participants) for criterion in criteria)}
    bounds = sorted(start for start in starts if start <= participants)
    for start, following in pairwise([*bounds, participants + 1]):
        is_low = tuple(criterion.is_low(start, participants) for criterion in criteria)
        yield Level(start, following - 1, is_low)


def _fewest_low(criterion: Criterion, participants: int) -> int:
    """The smallest count that is a low result: ⌈threshold · participants⌉, exactly."""
    product = criterion.threshold * participants
    return -(-product.numerator // product.denominator)
