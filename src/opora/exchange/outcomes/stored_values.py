"""Values of a stored row → typed values; ``ValueError`` for what cannot be meant."""

import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

from opora.domain.printed_share import PrintedShare
from opora.exchange.cell_values import school_code

_MOST_DECIMALS = 6


def is_missing(value: Any) -> bool:
    """Null, or the not-a-number by which data frames write null."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def text(value: Any) -> str:
    """Text; a code that another program stored as a number is taken as its digits."""
    if is_missing(value):
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _not_meant(value)
    return str(value).strip()


def code(value: Any) -> str:
    """A school's code; «201005.0» is how a column of numbers with gaps stores 201005."""
    return school_code(text(whole(value) if isinstance(value, float | Decimal) else value))


def whole(value: Any) -> int | None:
    """A whole number of any width, also as a float without a fraction."""
    if is_missing(value):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _not_meant(value)
    if not math.isfinite(value) or value != int(value):
        raise _not_meant(value)
    return int(value)


def real(value: Any) -> float | None:
    """A finite number."""
    if is_missing(value):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _not_meant(value)
    if not math.isfinite(value):
        raise _not_meant(value)
    return float(value)


def flag(value: Any) -> bool | None:
    """True or false; nothing else stands for them."""
    if is_missing(value):
        return None
    if not isinstance(value, bool):
        raise _not_meant(value)
    return value


def identifiers(value: Any) -> tuple[str, ...]:
    """A list of identifiers, or a text with commas, semicolons or spaces between them."""
    if is_missing(value):
        return ()
    if isinstance(value, str):
        return tuple(part for part in re.split(r"[\s,;]+", value.strip("[] ")) if part)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise _not_meant(value)


def share(number: float | None, decimals: int | None) -> PrintedShare | None:
    """A share from 0 to 1 with its printed digits, read off the number where not stored.

    Raises ``OporaError`` for a share outside 0–1.
    """
    if number is None:
        return None
    if decimals is None:
        # A single-precision float is right to seven digits: 0.33300000429 was written as 0.333.
        printed = Decimal(f"{number:.7g}") * 100
        digits = -int(printed.normalize().as_tuple().exponent)
        decimals = min(_MOST_DECIMALS, max(0, digits))
    scale = 100 * 10**decimals
    return PrintedShare(Fraction(round(Fraction(number) * scale), scale), decimals)


def _not_meant(value: Any) -> ValueError:
    """One kind of failure for all columns, whether the type or the number is wrong."""
    return ValueError(value)
