"""Counting low results the way one criterion counts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from opora.rulesets.criterion import Criterion, Over

# For one procedure: was the result low, in each year of the window, oldest first.
Pattern = tuple[bool, ...]


@dataclass(frozen=True)
class Tally:
    """Low results counted so far: per year, and whether one procedure alone already suffices.

    Yearly counts stop at what the criterion asks for, so the tallies that a school can reach stay
    few; the searches of :mod:`distance` and :mod:`luck` rest on that.
    """

    per_year: tuple[int, ...]
    one_procedure_suffices: bool = False

    @classmethod
    def empty(cls, years: int) -> "Tally":
        """Nothing counted yet over a window of ``years``."""
        return cls((0,) * years)

    def add(self, pattern: Pattern, criterion: Criterion) -> "Tally":
        """This tally with the results of one more procedure."""
        cap = criterion.min_low
        per_year = tuple(
            min(cap, count + is_low) for count, is_low in zip(self.per_year, pattern, strict=True)
        )
        suffices = self.one_procedure_suffices or _reaches(pattern, criterion)
        return Tally(per_year, suffices)

    def meets(self, criterion: Criterion) -> bool:
        """Whether the criterion is met by what was counted."""
        if criterion.same_procedure:
            return self.one_procedure_suffices
        return _reaches(self.per_year, criterion)


def tally_of(patterns: Iterable[Pattern], criterion: Criterion, years: int) -> Tally:
    """Count the patterns of all procedures of a school."""
    tally = Tally.empty(years)
    for pattern in patterns:
        tally = tally.add(pattern, criterion)
    return tally


def _reaches(low_per_year: tuple[int, ...] | Pattern, criterion: Criterion) -> bool:
    match criterion.over:
        case Over.TOTAL:
            return sum(low_per_year) >= criterion.min_low
        case Over.LAST_YEAR:
            return low_per_year[-1] >= criterion.min_low
        case Over.EACH_YEAR:
            return min(low_per_year) >= criterion.min_low
        case _:
            assert_never(criterion.over)
