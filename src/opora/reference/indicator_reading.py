"""What an indicator is at one school."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class IndicatorReading:
    """``value`` is exact; ``None`` where the form does not tell it, and ``told`` then says why.

    ``told`` is a Russian phrase without a full stop.
    """

    value: Fraction | None
    told: str
