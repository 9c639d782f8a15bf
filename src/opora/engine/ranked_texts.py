"""Texts as their places in the alphabet: a name of tens of bytes becomes a number of one to four.

Millions of rows that are grouped and sorted then fit in memory. Grouping by the texts themselves
stays quicker, DuckDB groups by the dictionaries of the Parquet file; so a key becomes a number
after it, and what is only carried along becomes one before.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from opora.engine.sql_text import name

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def rank_texts(connection: "DuckDBPyConnection", rows: str, columns: Iterable[str]) -> None:
    """Learn all the texts of the columns; one quick scan of a column each."""
    for column in columns:
        # The empty text is always there: an empty list would be no type.
        texts = f"SELECT '' AS one UNION SELECT {name(column)}::VARCHAR FROM {rows}"
        every = f"SELECT one FROM ({texts}) WHERE one IS NOT NULL ORDER BY one"
        connection.execute(f"CREATE TYPE {_type(column)} AS ENUM ({every})")


def ranked(column: str) -> str:
    """The column as numbers that are ordered as its texts, under its own name."""
    return f"{name(column)}::{_type(column)} AS {name(column)}"


def spelt(column: str) -> str:
    """The column as texts again, under its own name."""
    return f"{name(column)}::VARCHAR AS {name(column)}"


def _type(column: str) -> str:
    return name(f"ranks of {column}")
