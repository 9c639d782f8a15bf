"""Writing and reading the table of context forms as Parquet."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from opora.domain.context_form import Answer, ContextForm
from opora.domain.errors import OporaError
from opora.domain.problem import Problem, Severity
from opora.domain.school import School
from opora.domain.school_year import SchoolYear
from opora.exchange.atomic_file import replacing
from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context_table.stored_schema import (
    CONTEXT_SCHEMA_VERSION,
    CONTEXT_VERSION_KEY,
    SCHOOL_PART,
    stored_columns,
)
from opora.exchange.outcomes.outcomes_schema import PROBLEMS_KEY
from opora.exchange.outcomes.parquet_table import ParquetTable, read_parquet, write_parquet

_YEAR_KEY = "opora.school-year"
_SCHOOL_NAMES = frozenset(column.name for column in SCHOOL_PART)


def write_context_forms(path: Path, forms: ContextForms) -> None:
    """Write one row a school, the problems and the year in the file's metadata.

    The same forms give the same bytes; a failure leaves an older file as it was.
    """
    columns = stored_columns(forms.year)
    problems = [asdict(problem) for problem in forms.problems]
    metadata = {
        CONTEXT_VERSION_KEY: CONTEXT_SCHEMA_VERSION,
        _YEAR_KEY: str(forms.year.closing),
        PROBLEMS_KEY: json.dumps(problems, ensure_ascii=False, separators=(",", ":")),
    }
    rows = [tuple(_cells(form)[column.name] for column in columns) for form in forms.forms]
    with replacing(path) as temporary:
        types = {column.name: column.type for column in columns}
        write_parquet(temporary, types, rows, metadata)


def read_context_forms(path: Path) -> ContextForms:
    """Read a table that ``write_context_forms`` made. Raises ``OporaError`` for anything else."""
    table = _opened(path)
    if table.metadata.get(CONTEXT_VERSION_KEY) != CONTEXT_SCHEMA_VERSION:
        raise _no_stored_forms(path)
    year = SchoolYear(int(table.metadata[_YEAR_KEY]))
    if table.columns != tuple(column.name for column in stored_columns(year)):
        raise _no_stored_forms(path)
    rows = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    problems = tuple(
        Problem(**{**fields, "severity": Severity(fields["severity"])})
        for fields in json.loads(table.metadata[PROBLEMS_KEY])
    )
    return ContextForms(year, tuple(_form(cells) for cells in rows), problems)


def _cells(form: ContextForm) -> Mapping[str, Answer]:
    return {
        "school_code": form.school.code,
        "school_name": form.school.name,
        "municipality": form.school.municipality,
        "region": form.school.region,
        "school_year": form.year.closing,
        "source": form.source,
        **form.answers,
    }


def _form(cells: Mapping[str, Any]) -> ContextForm:
    school = School(
        code=cells["school_code"],
        name=cells["school_name"],
        municipality=cells["municipality"],
        region=cells["region"],
    )
    answers = {name: cell for name, cell in cells.items() if name not in _SCHOOL_NAMES}
    return ContextForm(school, SchoolYear(cells["school_year"]), answers, cells["source"])


def _opened(path: Path) -> ParquetTable:
    import duckdb

    try:
        return read_parquet(path)
    except duckdb.Error as broken:
        raise _no_stored_forms(path) from broken


def _no_stored_forms(path: Path) -> OporaError:
    return OporaError(
        f"Файл «{path.name}» не найден, повреждён или записан другой версией программы: "
        "таблицы контекстных данных в нём нет. Прочитайте исходную форму заново."
    )
