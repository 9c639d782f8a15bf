"""A percentage as printed in a source, checked against the counts beside it."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError


@dataclass(frozen=True)
class PrintedShare:
    """A printed percentage; ``decimals`` is the number of printed decimal digits.

    «30,8 %» is ``PrintedShare(Fraction("0.308"), 1)`` and «70 %» is
    ``PrintedShare(Fraction("0.7"), 0)``.
    """

    share: Fraction
    decimals: int = 1

    def __post_init__(self) -> None:
        """Refuse a share outside 0–100 %."""
        if not 0 <= self.share <= 1:
            raise OporaError(f"Доля {float(self.share):.3f} вне пределов от 0 до 100 %.")

    def agrees_with(self, low: int, participants: int) -> bool:
        """Whether the counts, rounded to the printed digits, give the printed percentage.

        Both ways of rounding a half are accepted: offices use both.
        """
        half_of_last_digit = Fraction(1, 2 * 100 * 10**self.decimals)
        return abs(Fraction(low, participants) - self.share) <= half_of_last_digit

    def likely_counts(self, low: int, participants: int) -> tuple[int, int] | None:
        """Counts next to the given ones that the printed percentage does agree with.

        Looks for one slip: another number of participants first, then another number of
        low results, nearest first. Returns ``(low, participants)`` or ``None``.
        """
        for distance in range(1, 4):
            for candidate in (
                (low, participants + distance),
                (low, participants - distance),
                (low + distance, participants),
                (low - distance, participants),
            ):
                if 0 <= candidate[0] <= candidate[1] > 0 and self.agrees_with(*candidate):
                    return candidate
        return None
