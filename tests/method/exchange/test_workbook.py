"""Cells of a workbook as text, held against a slow reader of another make."""

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.method.exchange.guarded.attacks import honest, saved, truncated
from tests.reference.workbook_twin import workbook_as_text

from opora.domain.errors import OporaError
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.workbook import sheets_of_workbook, sheets_of_workbooks

SHARED = Path(__file__).parents[4] / "shared" / "data"
FORMATS = ("General", "0%", "0.00%", "0.0", "@")
texts = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=8).filter(
    lambda text: not text.startswith("=") and "_x" not in text
)
values = st.one_of(
    st.none(),
    texts,
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9, allow_nan=False, allow_subnormal=False),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["#N/A", "#DIV/0!", "=A1+1", "007", " 5 "]),
)
tables = st.lists(st.lists(st.tuples(values, st.sampled_from(FORMATS)), max_size=6), max_size=6)


def as_text(content: bytes) -> list[tuple[str, list[tuple[int, tuple[str, ...]]]]]:
    return [
        (sheet.name, [(row.number, row.cells) for row in sheet.rows])
        for sheet in sheets_of_workbook(content, "a.xlsx")
    ]


def workbook_of(table, first_row: int, first_column: int) -> bytes:
    workbook = openpyxl.Workbook()
    for number, row in enumerate(table, start=first_row):
        for column, (value, number_format) in enumerate(row, start=first_column):
            cell = workbook.active.cell(number, column, value)
            if isinstance(value, int | float) and not isinstance(value, bool):
                cell.number_format = number_format
    return saved(workbook)


@settings(max_examples=40)
@given(tables, st.integers(1, 4), st.integers(1, 4))
def test_every_cell_is_read_as_the_slow_reader_reads_it(table, first_row, first_column):
    content = workbook_of(table, first_row, first_column)
    assert as_text(content) == workbook_as_text(content)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data lie beside the repository only")
@pytest.mark.parametrize("folder", ["layouts", "vpr"])
def test_real_files_are_read_as_the_slow_reader_reads_them(folder):
    small = [path for path in (SHARED / folder).glob("*.xlsx") if path.stat().st_size < 150_000]
    assert small
    for path in small:
        content = path.read_bytes()
        assert as_text(content) == workbook_as_text(content), path.name


def test_hidden_sheets_merged_cells_and_moments():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Первый"
    sheet.merge_cells("A1:C1")
    sheet["A1"] = "шапка"
    sheet["A3"], sheet["B3"] = datetime(2024, 5, 1, 10, 30), time(10, 30)  # noqa: DTZ001  # Excel knows no zones
    workbook.create_sheet("Скрытый").append([True, False])
    workbook["Скрытый"].sheet_state = "hidden"
    workbook.create_chartsheet("Диаграмма")
    assert as_text(saved(workbook)) == [
        ("Первый", [(1, ("шапка",)), (3, ("2024-05-01 (ячейка в виде даты)", "10:30:00"))]),
        ("Скрытый", [(1, ("да", "нет"))]),
    ]


def test_blanks_around_text_are_no_text():
    workbook = openpyxl.Workbook()
    workbook.active.append(["  "])
    workbook.active.append([" а ", " "])
    assert as_text(saved(workbook)) == [("Sheet", [(2, ("а",))])]


def test_an_old_workbook_is_read_too(tmp_path):
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Лист")
    for column, value in enumerate(["Школа", 201005.0, 0.5, True]):
        sheet.write(1, column, value)
    sheet.write(1, 4, date(2024, 5, 1), xlwt.easyxf(num_format_str="DD.MM.YYYY"))
    workbook.save(tmp_path / "a.xls")
    assert as_text((tmp_path / "a.xls").read_bytes()) == [
        ("Лист", [(2, ("Школа", "201005", "0.5", "да", "2024-05-01 (ячейка в виде даты)"))])
    ]


def test_many_workbooks_are_read_in_their_order():
    files = [(honest(), "а.xlsx"), (truncated(), "б.xlsx"), (honest(), "в.xlsx")]
    one, refusal, other = sheets_of_workbooks(files)
    assert one == other == (Sheet("Sheet", (SheetRow(1, ("Школа", "1")),)),)
    assert isinstance(refusal, OporaError)
    assert "«б.xlsx» повреждён" in refusal.sentences[0]


def test_who_leaves_many_workbooks_leaves_none_at_work():
    read = sheets_of_workbooks([(honest(), f"{number}.xlsx") for number in range(9)])
    next(read)
    read.close()
    assert sheets_of_workbook(honest(), "а.xlsx")
