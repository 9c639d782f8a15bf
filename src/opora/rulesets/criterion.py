"""Kinds of criteria by which a school is listed.

Rules choose among these kinds and give them numbers; they never carry expressions.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from opora.domain.errors import OporaError


class Over(StrEnum):
    """In which part of the window the low results are counted."""

    TOTAL = "total"
    LAST_YEAR = "last-year"
    EACH_YEAR = "each-year"


@dataclass(frozen=True)
class Criterion:
    """At least ``min_low`` low results over the window.

    A result is low when its share below the minimum is at least ``threshold``; where ``below``
    is given, the share must also stay under it (a band, used by risk zones only).
    ``same_procedure`` asks for the results to be those of one and the same procedure in
    different years.
    """

    code: str
    title: str
    wording: str
    min_low: int
    over: Over
    threshold: Fraction
    same_procedure: bool = False
    below: Fraction | None = None

    def __post_init__(self) -> None:
        """Refuse numbers that no norm can mean; a scenario may ask for any."""
        if self.min_low < 1:
            raise OporaError(f"{self.title}: нужен хотя бы один низкий результат.")
        if not 0 < self.threshold <= 1:
            raise OporaError(f"{self.title}: порог должен быть долей больше нуля.")
        if self.same_procedure and self.over is Over.EACH_YEAR and self.min_low > 1:
            raise OporaError(
                f"{self.title}: одна и та же процедура даёт один результат в год, поэтому больше "
                "одного низкого результата в каждом году быть не может."
            )

    def is_low(self, low: int, participants: int) -> bool:
        """Whether ``low`` of ``participants`` is a low result: exact, inclusive at the boundary."""
        share = Fraction(low, participants)
        return share >= self.threshold and (self.below is None or share < self.below)


@dataclass(frozen=True)
class WorseningTrend:
    """The share of one and the same procedure rose by at least ``min_rise`` in the last year."""

    code: str
    title: str
    wording: str
    min_rise: Fraction
