"""When a result is low, as SQL in whole numbers."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.rulesets.criterion import Criterion

# Counts have 31 bits and the widest integer of DuckDB 127: beyond this the product could
# overflow, and a longer literal would silently become a binary fraction.
_WIDEST = 2**95
_NARROW = 2**31


@dataclass(frozen=True)
class LowResult:
    """A share from ``threshold`` on, and below ``below`` where that is given.

    Criteria that share this definition share their counting.
    """

    threshold: Fraction
    below: Fraction | None = None

    def __post_init__(self) -> None:
        """Refuse a threshold of more digits than whole numbers can hold."""
        if max(self.threshold.denominator, (self.below or self.threshold).denominator) >= _WIDEST:
            raise OporaError("В пороге слишком много знаков после запятой: оставьте меньше.")

    def sql(self) -> str:
        """A condition over ``low`` and ``participants``, neither null, participants above zero."""
        conditions = [_at_least(self.threshold)]
        if self.below is not None:
            conditions.append(f"NOT {_at_least(self.below)}")
        return f"({' AND '.join(conditions)})"


def low_result_of(criterion: Criterion) -> LowResult:
    """What the criterion takes for a low result."""
    return LowResult(criterion.threshold, criterion.below)


def low_results_of(criteria: Iterable[Criterion]) -> tuple[LowResult, ...]:
    """Each definition once, in the order in which it first appears."""
    return tuple(dict.fromkeys(low_result_of(criterion) for criterion in criteria))


def _at_least(share: Fraction) -> str:
    """``low / participants >= share`` without a division."""
    width = "BIGINT" if share.denominator < _NARROW else "HUGEINT"
    return (
        f"(low::{width} * {share.denominator}::{width}"
        f" >= participants::{width} * {share.numerator}::{width})"
    )
