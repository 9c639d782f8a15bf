"""A Parquet file as plain columns, rows and metadata, by way of DuckDB."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True)
class ParquetTable:
    """Names of the columns, rows in the order of the file, metadata as text."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]
    metadata: Mapping[str, str]


def read_parquet(path: Path) -> ParquetTable:
    """Read the whole file. Raises ``duckdb.Error`` where it is damaged."""
    exact = _exact(path)
    with _connection() as connection:
        entries = connection.execute(
            "SELECT key, value FROM parquet_kv_metadata(?)", [exact]
        ).fetchall()
        result = connection.execute("SELECT * FROM read_parquet(?)", [exact])
        columns = tuple(description[0] for description in result.description or ())
        rows = result.fetchall()
    metadata = {_text(key): _text(value) for key, value in entries}
    return ParquetTable(columns, rows, metadata)


def write_parquet(
    path: Path,
    types: Mapping[str, str],
    rows: Sequence[Sequence[Any]],
    metadata: Mapping[str, str],
) -> None:
    """Write rows under columns of the given DuckDB types; the same rows give the same bytes."""
    # Whole columns as parameters: a hundred times faster than a row at a time, and no
    # data frame library has to be imported.
    cells = list(zip(*rows, strict=True)) if rows else [()] * len(types)
    selected = ", ".join(f"unnest(?::{kind}[]) AS {name}" for name, kind in types.items())
    entries = ", ".join(f"{_literal(key)}: {_literal(text)}" for key, text in metadata.items())
    with _connection() as connection:
        connection.execute(
            f"CREATE TABLE written AS SELECT {selected}", [list(column) for column in cells]
        )
        connection.execute(
            f"COPY written TO {_literal(str(path))} "
            f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{entries}}})"
        )


@contextmanager
def _connection() -> "Iterator[DuckDBPyConnection]":
    import duckdb

    with duckdb.connect(":memory:") as connection:
        # One thread: the order of rows and so the bytes of the file never depend on the machine.
        connection.execute("SET threads = 1")
        yield connection


def _literal(text: str) -> str:
    """An SQL string: COPY takes neither its path nor its metadata as parameters."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _exact(path: Path) -> str:
    """The path with the signs of a search pattern taken literally: «итоги[1].parquet»."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in str(path))


def _text(stored: bytes) -> str:
    return bytes(stored).decode("utf-8", "replace")
