"""Writing and reading ``outcomes.parquet``."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from opora.domain.errors import OporaError
from opora.domain.outcome import Outcome
from opora.domain.problem import Problem, Severity
from opora.exchange.atomic_file import replacing
from opora.exchange.intake import Intake, SeenRow
from opora.exchange.outcomes.outcome_row import outcome_cells
from opora.exchange.outcomes.outcome_rows import read_rows
from opora.exchange.outcomes.outcomes_schema import (
    PROBLEMS_KEY,
    SCHEMA,
    SCHEMA_VERSION,
    VERSION_KEY,
)
from opora.exchange.outcomes.parquet_table import ParquetTable, read_parquet, write_parquet
from opora.exchange.row_taken import RowPurpose
from opora.exchange.rules.about_rows import UNDESCRIBED_PROBLEM
from opora.exchange.where import Where

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
    types = {column.name: column.type for column in SCHEMA}
    rows = [outcome_cells(outcome) for outcome in intake.outcomes]
    with replacing(path) as temporary:
        write_parquet(temporary, types, rows, metadata)


def read_outcomes(path: Path) -> Intake:
    """Read a file of outcomes, ours or another program's with at least the agreed columns.

    Raises ``OporaError`` with a sentence for every wrong value: number of the row, column,
    value. Nothing of a file with a wrong row is taken.
    """
    _check_file(path)
    table = _opened(path)
    outcomes = read_rows(table.columns, table.rows, path.name)
    described = _problems(table.metadata, path.name)
    return _intake(outcomes, described, path.name)


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


def _opened(path: Path) -> ParquetTable:
    import duckdb

    try:
        return read_parquet(path)
    except duckdb.Error as broken:
        raise OporaError(
            f"Файл «{path.name}» повреждён или не является файлом результатов: "
            "он не открывается. Прочитайте исходные файлы заново."
        ) from broken


def _problems(metadata: Mapping[str, str], file: str) -> list[Problem]:
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


def _intake(outcomes: Sequence[Outcome], described: Sequence[Problem], file: str) -> Intake:
    problems = {problem.problem_id: problem for problem in described}
    rows = []
    for number, outcome in enumerate(outcomes, start=1):
        where = Where(file, "", number)
        rows.append(SeenRow(where, RowPurpose.RESULT, (outcome.outcome_id,)))
        for key in outcome.problem_ids:
            if key not in problems:
                remark = UNDESCRIBED_PROBLEM.remark(column="problem_ids", value=key)
                problems[key] = replace(remark.at(where), problem_id=key)
    return Intake(tuple(outcomes), tuple(problems.values()), tuple(rows))
