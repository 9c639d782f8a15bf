"""Numbers as an official paper prints them: decimal comma, «37,5 %», «3 из 8»."""

import math
from fractions import Fraction

from opora.language.spaces import NO_BREAK_SPACE

MINUS = "\u2212"


def decimal(value: Fraction | float, digits: int) -> str:
    """The value with exactly `digits` decimals, a half rounded away from zero.

    A float is taken for the number it prints as: 2.675 is «2,68», although the nearest binary
    number lies below. Raises ValueError for infinities, not-a-numbers and negative digits.
    """
    if digits < 0:
        raise ValueError(f"digits must not be negative, got {digits}")
    exact = _exact(value)
    scaled = abs(exact) * 10**digits
    rounded = math.floor(scaled + Fraction(1, 2))
    whole, rest = divmod(rounded, 10**digits)
    sign = MINUS if exact < 0 and rounded else ""
    return f"{sign}{whole},{rest:0{digits}d}" if digits else f"{sign}{whole}"


def percent(share: Fraction | float, digits: int = 1) -> str:
    """A share between 0 and 1 as «37,5 %». Raises ValueError for a share outside."""
    exact = _exact(share)
    if not 0 <= exact <= 1:
        # Somebody passed percent for a share: 37.5 would be printed as «3750,0 %».
        raise ValueError(f"a share lies between 0 and 1, got {share}")
    return f"{decimal(exact * 100, digits)}{NO_BREAK_SPACE}%"


def count_of(low: int, n: int) -> str:
    """Counts side by side, kept on one line: «3 из 8»."""
    return f"{low}{NO_BREAK_SPACE}из{NO_BREAK_SPACE}{n}"


def grouped(number: int) -> str:
    """A number of things in groups of three digits: «10 000 000»."""
    return f"{number:,}".replace(",", NO_BREAK_SPACE)


def _exact(value: Fraction | float) -> Fraction:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{value} cannot be printed in a paper")
        return Fraction(str(value))
    return Fraction(value)
