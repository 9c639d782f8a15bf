"""Cells of a stored row → values of the types that the schema gives their columns."""

import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from opora.domain.errors import OporaError
from opora.domain.printed_share import PrintedShare
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.cell_values import school_code
from opora.exchange.outcomes.outcomes_schema import SCHEMA, OutcomeColumn

_NEVER_EMPTY = ("school_name", "year", "subject")
_MOST_DECIMALS = 6


def typed_cells(cells: Mapping[str, Any], place: str) -> dict[str, Any]:
    """The value under each column of the schema; a column that is not there reads as null.

    Raises ``OporaError`` with a sentence for every wrong value, all of them together.
    """
    values: dict[str, Any] = {}
    faults = []
    for column in SCHEMA:
        try:
            values[column.name] = _typed(column, cells.get(column.name))
        except ValueError as fault:
            faults.append(f"{place}, столбец «{column.name}»: {fault}.")
    if faults:
        raise OporaError(*faults)
    return values


def _typed(column: OutcomeColumn, cell: Any) -> Any:
    """The value of a cell. Raises ``ValueError`` with what is wrong in Russian."""
    parse = _PARSERS_BY_NAME.get(column.name, _PARSERS_BY_TYPE[column.type])
    try:
        value = parse(cell)
    except ValueError as strange:
        raise ValueError(f"значение «{cell}» недопустимо") from strange
    if column.name in _NEVER_EMPTY and not value:
        raise ValueError("значения нет, а оно обязательно")
    return value


def printed_share(number: float | None, decimals: int | None) -> PrintedShare | None:
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


def _is_missing(value: Any) -> bool:
    """Null, or the not-a-number by which data frames write null."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def _text(value: Any) -> str:
    """Text; a code that another program stored as a number is taken as its digits."""
    if _is_missing(value):
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _not_meant(value)
    return str(value).strip()


def _code(value: Any) -> str:
    """A school's code; «201005.0» is how a column of numbers with gaps stores 201005."""
    return school_code(_text(_whole(value) if isinstance(value, float | Decimal) else value))


def _whole(value: Any) -> int | None:
    """A whole number of any width, also as a float without a fraction."""
    number = _number(value)
    if number is not None and number != int(number):
        raise _not_meant(value)
    return None if number is None else int(number)


def _real(value: Any) -> float | None:
    number = _number(value)
    return None if number is None else float(number)


def _number(value: Any) -> int | float | Decimal | None:
    """A finite number; true and false are none."""
    if _is_missing(value):
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _not_meant(value)
    if not math.isfinite(value):
        raise _not_meant(value)
    return value


def _flag(value: Any) -> bool | None:
    """True or false; nothing else stands for them."""
    if _is_missing(value):
        return None
    if not isinstance(value, bool):
        raise _not_meant(value)
    return value


def _identifiers(value: Any) -> tuple[str, ...]:
    """A list of identifiers, or a text with commas, semicolons or spaces between them."""
    if _is_missing(value):
        return ()
    if isinstance(value, str):
        return tuple(part for part in re.split(r"[\s,;]+", value.strip("[] ")) if part)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise _not_meant(value)


def _not_meant(value: Any) -> ValueError:
    """One kind of failure for all columns, whether the type or the number is wrong."""
    return ValueError(value)


_PARSERS_BY_TYPE: Mapping[str, Callable[[Any], Any]] = {
    "VARCHAR": _text,
    "VARCHAR[]": _identifiers,
    "TINYINT": _whole,
    "SMALLINT": _whole,
    "INTEGER": _whole,
    "DOUBLE": _real,
    "BOOLEAN": _flag,
}
_PARSERS_BY_NAME: Mapping[str, Callable[[Any], Any]] = {
    "school_code": _code,
    "season": lambda value: Season(value) if _text(value) else None,
    "kind": ProcedureKind,
}
