"""A Parquet file as plain values."""

from pathlib import Path
from typing import Any

import duckdb

Row = dict[str, Any]


def stored_rows(path: Path) -> list[Row]:
    """The rows in the order of the file."""
    with duckdb.connect() as connection:
        result = connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]
