"""Rows of pupils as the frames of three engines, and a frame's rows back as plain values."""

from typing import Any

import duckdb
import polars as pl
from narwhals import from_native

from opora.domain.pupils_schema import PUPILS_SCHEMA

Row = dict[str, Any]

_POLARS = {
    "VARCHAR": pl.String,
    "SMALLINT": pl.Int16,
    "TINYINT": pl.Int8,
    "BOOLEAN": pl.Boolean,
}


def a_pupil(mark: int | None = None, **more: Any) -> Row:
    """One participant of one work; what a test says of the pupil replaces what is plain."""
    return {
        "school_code": "sch1",
        "municipality": "район",
        "region": "регион",
        "year": 2023,
        "season": "spring",
        "kind": "vpr",
        "subject": "математика",
        "grade": 5,
        "participants_grade": 5,
        "before_resits": None,
        "pupil_code": "1",
        "attended": True,
        "primary_score": None,
        "max_score": 20,
        "mark": mark,
        "below_minimum": None,
        "source": "файл",
    } | more


def duckdb_frame(rows: list[Row]) -> duckdb.DuckDBPyRelation:
    columns = ", ".join(f'unnest(?::{c.type}[]) AS "{c.name}"' for c in PUPILS_SCHEMA)
    connection = duckdb.connect()
    cells = [[row[column.name] for row in rows] for column in PUPILS_SCHEMA]
    connection.execute(f"CREATE TABLE pupils AS SELECT {columns}", cells)
    return connection.table("pupils")


def polars_frame(rows: list[Row]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={c.name: _POLARS[c.type] for c in PUPILS_SCHEMA})


def lazy_polars_frame(rows: list[Row]) -> pl.LazyFrame:
    return polars_frame(rows).lazy()


def pandas_frame(rows: list[Row]) -> Any:
    import pandas as pd

    types = {"VARCHAR": "string", "SMALLINT": "Int16", "TINYINT": "Int8", "BOOLEAN": "boolean"}
    frame = pd.DataFrame(rows, columns=[c.name for c in PUPILS_SCHEMA])
    return frame.astype({c.name: types[c.type] for c in PUPILS_SCHEMA})


FRAMES = (duckdb_frame, polars_frame, lazy_polars_frame, pandas_frame)


def rows_of(frame: Any) -> list[Row]:
    """Rows with ``None`` for every kind of nothing and plain numbers for every kind of number."""
    if isinstance(frame, duckdb.DuckDBPyRelation):
        return [dict(zip(frame.columns, row, strict=True)) for row in frame.fetchall()]
    if isinstance(frame, pl.LazyFrame):
        frame = frame.collect()
    rows = from_native(frame, eager_only=True).iter_rows(named=True)
    return [{name: _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    is_nothing = value is None or type(value).__name__ == "NAType" or value != value  # noqa: PLR0124  # not-a-number alone differs from itself
    return None if is_nothing else value
