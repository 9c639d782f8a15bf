"""Writing and reading ``outcomes.parquet``."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opora.domain.errors import OporaError
from opora.domain.outcome import Outcome
from opora.domain.problem import Problem, Severity
from opora.exchange.atomic_file import replacing
from opora.exchange.intake import Intake, SeenRow
from opora.exchange.outcome_row import outcome_cells
from opora.exchange.outcome_rows import read_rows
from opora.exchange.outcomes_schema import PROBLEMS_KEY, SCHEMA, SCHEMA_VERSION, VERSION_KEY
from opora.exchange.row_taken import RowPurpose
from opora.exchange.rules import UNDESCRIBED_PROBLEM
from opora.exchange.where import Where

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MAGIC = b"PAR1"


def write_outcomes(path: Path, intake: Intake) -> None:
    """Write outcomes with their problems in the file's metadata.

    The same intake gives the same bytes; a failure leaves an older file as it was.
    """
    problems = [asdict(problem) for problem in intake.problems]
    metadata = {
        VERSION_KEY: SCHEMA_VERSION,
        PROBLEMS_KEY: json.dumps(problems, ensure_ascii=False, separators=(",", ":")),
    }
    with replacing(path) as temporary:
        connection = _connection()
        try:
            _load(connection, [outcome_cells(outcome) for outcome in intake.outcomes])
            connection.execute(_copy(temporary, metadata))
        finally:
            connection.close()


def read_outcomes(path: Path) -> Intake:
    """Read a file of outcomes, ours or another program's with at least the agreed columns.

    Raises ``OporaError`` with a sentence for every wrong value: number of the row, column,
    value. Nothing of a file with a wrong row is taken.
    """
    import duckdb

    _check_file(path)
    connection = _connection()
    try:
        metadata = _metadata(connection, path)
        columns, rows = _table(connection, path)
    except duckdb.Error as broken:
        raise OporaError(
            f"Файл «{path.name}» повреждён или не является файлом результатов: "
            "он не открывается. Прочитайте исходные файлы заново."
        ) from broken
    finally:
        connection.close()
    outcomes = read_rows(columns, rows, path.name)
    described = _problems(metadata, path.name)
    return _intake(outcomes, described, path.name)


def _intake(outcomes: Sequence[Outcome], described: Sequence[Problem], file: str) -> Intake:
    problems = {problem.problem_id: problem for problem in described}
    rows = []
    for number, outcome in enumerate(outcomes, start=1):
        where = Where(file, "", number)
        rows.append(SeenRow(where, RowPurpose.RESULT, (outcome.outcome_id,)))
        for key in outcome.problem_ids:
            if key not in problems:
                problems[key] = _undescribed(key, where)
    return Intake(tuple(outcomes), tuple(problems.values()), tuple(rows))


def _undescribed(key: str, where: Where) -> Problem:
    problem = UNDESCRIBED_PROBLEM.remark(column="problem_ids", value=key).at(where)
    return Problem(**{**asdict(problem), "problem_id": key})


def _connection() -> "DuckDBPyConnection":
    import duckdb

    connection = duckdb.connect(":memory:")
    # One thread: the order of rows and so the bytes of the file never depend on the machine.
    connection.execute("SET threads = 1")
    return connection


def _load(connection: "DuckDBPyConnection", rows: Sequence[Sequence[Any]]) -> None:
    # Whole columns as parameters: a hundred times faster than a row at a time, and no
    # data frame library has to be imported.
    cells = list(zip(*rows, strict=True)) if rows else [()] * len(SCHEMA)
    selected = ", ".join(f"unnest(?::{column.type}[]) AS {column.name}" for column in SCHEMA)
    connection.execute(
        f"CREATE TABLE outcomes AS SELECT {selected}",
        [list(column) for column in cells],
    )


def _copy(path: Path, metadata: dict[str, str]) -> str:
    entries = ", ".join(f"{_literal(key)}: {_literal(text)}" for key, text in metadata.items())
    return (
        f"COPY outcomes TO {_literal(str(path))} "
        f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{entries}}})"
    )


def _literal(text: str) -> str:
    """An SQL string: COPY takes neither its path nor its metadata as parameters."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _check_file(path: Path) -> None:
    if not path.exists():
        raise OporaError(f"Файл «{path}» не найден: проверьте имя и папку.")
    if path.is_dir():
        raise OporaError(f"«{path}» — папка; укажите файл результатов.")
    with path.open("rb") as stream:
        if stream.read(len(_MAGIC)) != _MAGIC:
            raise OporaError(
                f"Файл «{path.name}» — не файл результатов. "
                "Сначала прочитайте исходный файл командой «opora read»."
            )


def _metadata(connection: "DuckDBPyConnection", path: Path) -> dict[str, str]:
    query = "SELECT key, value FROM parquet_kv_metadata(?)"
    found = connection.execute(query, [_exact(path)]).fetchall()
    return {
        bytes(key).decode("utf-8", "replace"): bytes(value).decode("utf-8", "replace")
        for key, value in found
    }


def _table(
    connection: "DuckDBPyConnection", path: Path
) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    result = connection.execute("SELECT * FROM read_parquet(?)", [_exact(path)])
    columns = tuple(description[0] for description in result.description or ())
    return columns, result.fetchall()


def _exact(path: Path) -> str:
    """The path with the signs of a search pattern taken literally: «итоги[1].parquet»."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in str(path))


def _problems(metadata: dict[str, str], file: str) -> list[Problem]:
    version = metadata.get(VERSION_KEY, SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise OporaError(
            f"Файл «{file}» записан другой версией программы (вид файла {version}, "
            f"а понятен {SCHEMA_VERSION}). Обновите программу или прочитайте исходные файлы заново."
        )
    try:
        return [
            Problem(**{**fields, "severity": Severity(fields["severity"])})
            for fields in json.loads(metadata.get(PROBLEMS_KEY, "[]"))
        ]
    except (ValueError, TypeError, KeyError) as broken:
        raise OporaError(
            f"Файл «{file}»: замечания в нём повреждены. Прочитайте исходные файлы заново."
        ) from broken
