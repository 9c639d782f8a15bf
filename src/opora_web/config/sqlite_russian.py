"""SQLite that knows Russian letters: its own LIKE, lower and upper fold only the Latin ones.

Case is folded and nothing else, as PostgreSQL does; that «е» finds «ё» is the business of the
normalised search columns, which serve both databases.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from opora.language.ordering import russian_key

if TYPE_CHECKING:
    import sqlite3

_PATTERNS = 256


def teach_russian(connection: Any, **_signal: Any) -> None:
    """Register the functions and the collation ``russian`` on a new connection of SQLite.

    They are deterministic, or no index on lower(column) could be made. Another program that opens
    the file has its own lower(): let it read, not write.
    """
    if connection.vendor != "sqlite":
        return
    database: sqlite3.Connection = connection.connection
    database.create_function("LIKE", 2, _like, deterministic=True)
    database.create_function("LIKE", 3, _like, deterministic=True)
    database.create_function("LOWER", 1, _lower, deterministic=True)
    database.create_function("UPPER", 1, _upper, deterministic=True)
    database.create_collation("russian", _compare)


def _lower(value: Any) -> Any:
    return None if value is None else str(value).lower()


def _upper(value: Any) -> Any:
    return None if value is None else str(value).upper()


def _like(pattern: Any, value: Any, escape: str | None = None) -> bool | None:
    """``value LIKE pattern ESCAPE escape``; SQLite gives the pattern first."""
    if pattern is None or value is None:
        return None
    return _compiled(str(pattern), escape).fullmatch(str(value)) is not None


@lru_cache(maxsize=_PATTERNS)
def _compiled(pattern: str, escape: str | None) -> re.Pattern[str]:
    pieces, letters = [], iter(pattern)
    for letter in letters:
        if letter == escape:
            pieces.append(re.escape(next(letters, "")))
        elif letter == "%":
            pieces.append(".*")
        elif letter == "_":
            pieces.append(".")
        else:
            pieces.append(re.escape(letter))
    return re.compile("".join(pieces), re.IGNORECASE | re.DOTALL)


def _compare(left: str, right: str) -> int:
    one, other = russian_key(left), russian_key(right)
    return (one > other) - (one < other)
