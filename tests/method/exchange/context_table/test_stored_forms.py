"""The stored table of context forms is the forms again."""

from pathlib import Path

import duckdb
import pytest
from tests.method.exchange.context.made_form import YEAR, a_row, read_rows

from opora.domain.errors import OporaError
from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context_table.stored_forms import read_context_forms, write_context_forms
from opora.exchange.context_table.stored_schema import CONTEXT_VERSION_KEY, stored_columns
from opora.exchange.outcomes.parquet_table import read_parquet, write_parquet


@pytest.fixture
def forms(tmp_path: Path) -> ContextForms:
    other = a_row(login="spo220001", teachers="0", settlement_kind="", full_name="Колледж «Маяк»")
    return read_rows(tmp_path, a_row(), other)


def test_what_is_written_is_read_again(tmp_path: Path, forms: ContextForms) -> None:
    path = tmp_path / "контекст.parquet"
    write_context_forms(path, forms)
    again = read_context_forms(path)
    assert again == forms
    assert again.problems
    assert again.forms[1].answers["teachers"] is None
    assert again.forms[0].answers["teaches_secondary"] is False


def test_the_same_forms_are_the_same_bytes(tmp_path: Path, forms: ContextForms) -> None:
    paths = [tmp_path / name for name in ("a.parquet", "b.parquet")]
    for path in paths:
        write_context_forms(path, forms)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_no_forms_are_stored_too(tmp_path: Path) -> None:
    empty = ContextForms(YEAR, (), ())
    write_context_forms(tmp_path / "a.parquet", empty)
    assert read_context_forms(tmp_path / "a.parquet") == empty


def test_columns_have_the_types_of_the_schema(tmp_path: Path, forms: ContextForms) -> None:
    path = tmp_path / "a.parquet"
    write_context_forms(path, forms)
    with duckdb.connect() as connection:
        described = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", [str(path)])
        types = {name: kind for name, kind, *_ in described.fetchall()}
    assert types == {column.name: column.type for column in stored_columns(YEAR)}
    assert types["teachers"] == "INTEGER"
    assert types["is_evening"] == "BOOLEAN"
    assert types["internet_speed"] == "VARCHAR"


def test_a_file_that_is_missing_or_broken_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with pytest.raises(OporaError, match=r"«a\.parquet» не найден, повреждён"):
        read_context_forms(path)
    path.write_bytes(b"PAR1 and nothing")
    with pytest.raises(OporaError, match="Прочитайте исходную форму заново"):
        read_context_forms(path)


@pytest.mark.parametrize("change", ["version", "column"])
def test_a_table_of_another_version_is_refused(
    tmp_path: Path, forms: ContextForms, change: str
) -> None:
    path = tmp_path / "a.parquet"
    write_context_forms(path, forms)
    table = read_parquet(path)
    types = {column.name: column.type for column in stored_columns(YEAR)}
    metadata = dict(table.metadata)
    if change == "version":
        metadata[CONTEXT_VERSION_KEY] = "0"
    else:
        types = {"school" if name == "school_code" else name: kind for name, kind in types.items()}
    write_parquet(path, types, table.rows, metadata)
    with pytest.raises(OporaError, match="другой версией"):
        read_context_forms(path)
