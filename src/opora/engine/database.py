"""A DuckDB that keeps to a stated share of the machine."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opora.domain.errors import OporaError
from opora.engine.sql_text import literal

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True)
class Limits:
    """Memory in megabytes for DuckDB's own work, and threads (all of the machine's if ``None``).

    A process needs some two hundred besides: the usual limit leaves room under two gigabytes.
    What does not fit goes to a temporary folder and is gone at the end.
    """

    memory_mb: int = 1400
    threads: int | None = None


@contextmanager
def working_database(limits: Limits) -> Iterator["DuckDBPyConnection"]:
    """A database in memory, closed at the end.

    What the world refuses becomes ``OporaError``: too little memory, a full disk, a value that
    is not of its column's type.
    """
    import duckdb

    with tempfile.TemporaryDirectory(prefix="opora-") as spill:
        connection = duckdb.connect(":memory:")
        try:
            _keep_to(connection, limits, Path(spill))
            yield connection
        except duckdb.OutOfMemoryException as refused:
            raise OporaError(
                f"Не хватило памяти: разрешено {limits.memory_mb} МБ. Разрешите больше: --memory."
            ) from refused
        except duckdb.ConversionException as wrong:
            raise OporaError(
                "В таблице есть значение, которое не подходит своему столбцу, например слово "
                "вместо числа: сверьте столбцы со справочником и исправьте."
            ) from wrong
        except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException):
            raise  # our own SQL is wrong, which is no fault of the file
        # A page that does not unpack is told in many ways, some without a class of their own.
        except duckdb.Error as failed:
            raise OporaError(
                "Таблица не читается или не пишется: файл повреждён или недоступен, или на диске "
                "нет места. Получите файл заново, освободите место и повторите."
            ) from failed
        finally:
            connection.close()


def _keep_to(connection: "DuckDBPyConnection", limits: Limits, spill: Path) -> None:
    connection.execute(f"SET memory_limit = '{limits.memory_mb}MB'")
    connection.execute(f"SET temp_directory = {literal(str(spill))}")
    # Every result is sorted when it is written: the order of rows on the way is nobody's, and
    # keeping it would only hold more of them in memory.
    connection.execute("SET preserve_insertion_order = false")
    if limits.threads is not None:
        connection.execute(f"SET threads = {limits.threads}")
