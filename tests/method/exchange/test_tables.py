"""Written tables: safe to open, the same every time, numbers still numbers."""

import csv
import io
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from opora.domain.errors import OporaError
from opora.exchange.atomic_file import replacing
from opora.exchange.csv_table import safe_text, write_csv
from opora.exchange.xlsx_table import TableSheet, write_xlsx

DANGEROUS = ["=1+1", "+7 900", "-5", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_never_becomes_a_formula_in_csv(text: str) -> None:
    stream = io.StringIO()
    write_csv(stream, [text], [[text]])
    rows = list(csv.reader(io.StringIO(stream.getvalue(), newline=""), delimiter=";"))
    assert rows == [[f"'{text}"], [f"'{text}"]]
    assert safe_text(f"Школа {text}") == f"Школа {text}"


@pytest.mark.parametrize("text", DANGEROUS)
def test_text_never_becomes_a_formula_in_a_workbook(tmp_path: Path, text: str) -> None:
    write_xlsx(tmp_path / "a.xlsx", [TableSheet("Лист", [text], [[text]])])
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Лист"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert sheet["A1"].hyperlink is None


def test_values_of_every_kind() -> None:
    stream = io.StringIO()
    write_csv(stream, ["а", "б"], [["x;y", -5], [None, Fraction(3, 8)], [True, 1.5], [False, 0]])
    assert stream.getvalue().split("\r\n") == [
        *("а;б", '"x;y";-5', ";0.375", "да;1.5", "нет;0", ""),
    ]


def test_csv_opens_in_excel(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", ["Школа"], [["Лицей"]])
    assert (tmp_path / "a.csv").read_bytes() == "\ufeffШкола\r\nЛицей\r\n".encode()


def test_a_workbook_looks_like_a_table(tmp_path: Path) -> None:
    rows = [["Лицей № 1", Fraction(3, 8), 8, None, True], ["Ж" * 90, None, 1.5, "x", False]]
    sheet = TableSheet("Лист", ["Школа", "Доля", "Всего", "Код", "Да"], rows, wrapped=True)
    write_xlsx(tmp_path / "a.xlsx", [sheet])
    written = openpyxl.load_workbook(tmp_path / "a.xlsx")["Лист"]
    assert written["B2"].value == 0.375
    assert written["B2"].number_format == "0.0%"
    assert (written["C2"].value, written["D2"].value, written["E2"].value) == (8, None, "да")
    assert written.freeze_panes == "A2"
    assert written.auto_filter.ref == "A1:E3"
    assert written["A1"].font.bold
    assert written.column_dimensions["A"].width > 40
    assert written.row_dimensions[3].height == 45


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    sheet = TableSheet("Лист", ["Школа"], [["Лицей"]], choices={"Школа": ["Лицей"]})
    for name in ("1", "2"):
        write_xlsx(tmp_path / name, [sheet])
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


def test_a_ragged_table_is_the_programmers_failure() -> None:
    with pytest.raises(AssertionError, match="ragged"):
        TableSheet("Лист", ["а", "б"], [["x"]])


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("старое")

    def fail() -> None:
        with replacing(path) as temporary:
            temporary.write_text("новое")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_text() == "старое"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match="Нет папки"):
        write_csv(tmp_path / "нет" / "a.csv", ["а"], [])


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OporaError, match="папка; укажите имя файла"):
        write_csv(tmp_path / "a.csv", ["а"], [])
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_closed_for_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(OporaError, match="нельзя записать"):
        write_csv(tmp_path / "a.csv", ["а"], [])


def test_a_banner_heads_every_page_of_a_workbook(tmp_path):
    path = tmp_path / "таблицы.xlsx"
    sheets = [TableSheet(title, ("Школа",), [("Кикино",)]) for title in ("Один", "Два")]
    write_xlsx(path, sheets, banner="Показ & проба")
    book = openpyxl.load_workbook(path)
    assert [sheet.oddHeader.center.text for sheet in book] == ["Показ && проба"] * 2
