"""A Parquet file as a table: is it one, and has it the columns that are needed."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from opora.domain.errors import OporaError
from opora.engine.sql_text import parquet

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def require_columns(
    connection: "DuckDBPyConnection", paths: Sequence[Path], needed: Iterable[str]
) -> tuple[str, ...]:
    """Columns of the files. Raises ``OporaError`` for what is not there, each fault named.

    Every file is looked at alone: a column that only one of them lacks would read as null.
    """
    columns = {path: _columns(connection, path) for path in paths}
    faults = [
        f"Файл «{path.name}»: нет столбца «{missing}»; без него файл не читается."
        for path, there in columns.items()
        for missing in needed
        if missing not in there
    ]
    if faults:
        raise OporaError(*faults)
    return tuple(dict.fromkeys(column for there in columns.values() for column in there))


def _columns(connection: "DuckDBPyConnection", path: Path) -> tuple[str, ...]:
    import duckdb

    if not path.is_file():
        raise OporaError(f"Файл «{path}» не найден: проверьте имя и папку.")
    try:
        described = connection.execute(f"SELECT * FROM {parquet([path])} LIMIT 0").description
    except duckdb.Error as broken:
        raise OporaError(
            f"Файл «{path.name}» повреждён или это не таблица Parquet: он не открывается."
        ) from broken
    return tuple(column[0] for column in described or ())
