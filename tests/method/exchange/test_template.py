"""The template: written as a table to fill in, and read back in whatever shape it returns."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.printed_share import PrintedShare
from opora.domain.season import Season
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS, TEMPLATE_HEADERS
from opora.exchange.template.template_file import DATA_SHEET, EXPLANATION_SHEET, write_template

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]


def test_headers_are_the_agreed_ones() -> None:
    assert " | ".join(column.header for column in TEMPLATE_COLUMNS) == (
        "Код школы | Школа | Муниципалитет | Регион | Вид школы | Год | Сезон | Вид процедуры | "
        "Предмет | Класс программы | Класс участников | До пересдач | Участников | Ниже минимума | "
        "Отметка 2 | Отметка 3 | Отметка 4 | Отметка 5 | Доля ниже минимума, % | Назван низким | "
        "Средний первичный балл | Максимальный первичный балл"
    )


def test_workbook_has_an_empty_table_lists_and_an_explanation(tmp_path: Path) -> None:
    write_template(tmp_path / "шаблон.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "шаблон.xlsx")
    assert workbook.sheetnames == [DATA_SHEET, EXPLANATION_SHEET]
    data = workbook[DATA_SHEET]
    assert data.freeze_panes == "A2"
    assert all(cell.value is None for cell in data[2])
    assert data.column_dimensions["A"].number_format == "@"
    lists = {str(rule.sqref): rule.formula1 for rule in data.data_validations.dataValidation}
    assert lists["G2:G5001"] == '"весна,осень"'
    assert lists["H2:H5001"] == '"ВПР,ОГЭ,ЕГЭ,ГВЭ,диагностическая работа,мониторинг"'
    assert len(lists) == 4
    explained = [row[0].value for row in workbook[EXPLANATION_SHEET].iter_rows(min_row=2)]
    assert explained == [column.header for column in TEMPLATE_COLUMNS]


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    for name in ("1.xlsx", "2.xlsx"):
        write_template(tmp_path / name)
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_an_empty_template_is_refused_as_empty(tmp_path: Path) -> None:
    for name in ("шаблон.xlsx", "шаблон.csv"):
        write_template(tmp_path / name)
        with pytest.raises(OporaError, match="нет ни одной строки"):
            read_files([tmp_path / name])


def test_another_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OporaError, match=r"\.xlsx или \.csv"):
        write_template(tmp_path / "шаблон.docx")


def test_examples_of_the_explanation_make_clean_rows(read_rows: Read) -> None:
    rows = [
        {column.field: column.examples[number] or None for column in TEMPLATE_COLUMNS}
        for number in range(2)
    ]
    intake = read_rows(*rows)
    assert len(intake.outcomes) == 2
    assert [problem.message for problem in intake.problems] == []


def test_every_column_is_read(read_rows: Read) -> None:
    intake = read_rows(
        {
            "code": "edu580001",
            "school": " МОУ  СОШ с. Кикино ",
            "municipality": "Каменский район",
            "region": "Пензенская область",
            "school_kind": "Вечерняя",
            "year": 2022.0,
            "season": "Осень",
            "kind": "впр",
            "subject": "Русский  язык",
            "grade": "5 класс",
            "participants_grade": 6,
            "before_resits": "Да",
            "participants": "12,0",
            "low": 4,
            "mark_2": 4,
            "mark_3": 5,
            "mark_4": 2,
            "mark_5": 1,
            "share": 33.3,
            "stated_low": True,
            "mean_score": "12,4",
            "max_score": 45,
        }
    )
    (outcome,) = intake.outcomes
    assert intake.problems == ()
    school = outcome.school
    assert (school.code, school.name, school.kind) == ("edu580001", "МОУ СОШ с. Кикино", "вечерняя")
    assert (school.municipality, school.region) == ("Каменский район", "Пензенская область")
    procedure = outcome.procedure
    assert procedure.season is Season.AUTUMN
    assert (procedure.year, procedure.grade, procedure.participants_grade) == (2022, 5, 6)
    assert procedure.subject == "русский язык"
    assert (outcome.low, outcome.participants, outcome.marks) == (4, 12, Marks(4, 5, 2, 1))
    assert (outcome.mean_score, outcome.max_score) == (12.4, 45.0)
    assert isinstance(outcome.printed_share, PrintedShare)
    assert outcome.printed_share.decimals == 1
    assert (outcome.before_resits, outcome.stated_low) == (True, True)
    assert outcome.source == "итоги.xlsx, лист «Данные», строка 2"


def test_counts_come_from_marks_when_only_marks_are_given(read_rows: Read, row: Row) -> None:
    marks = {"mark_2": 3, "mark_3": 3, "mark_4": 2, "mark_5": 0}
    intake = read_rows(row(participants=None, low=None, **marks))
    assert (intake.outcomes[0].low, intake.outcomes[0].participants) == (3, 8)
    assert intake.problems == ()


def test_headers_in_another_order_case_and_with_line_breaks(text_file: Callable[..., Path]) -> None:
    path = text_file(
        'Итоги района\nПРЕДМЕТ;год;"Ниже\nминимума";вид  процедуры;участников;;Школа\n'
        "химия;2023;1;ОГЭ;4;;Лицей № 1\n;;;;;;\n",
        "1.dat",
    )
    intake = read_files([path])
    (outcome,) = intake.outcomes
    assert (outcome.low, outcome.participants) == (1, 4)
    assert outcome.source == "1.dat, строка 3"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_text_tables_of_every_kind(
    text_file: Callable[..., Path], delimiter: str, encoding: str
) -> None:
    lines = [
        ["Школа", "Год", "Вид процедуры", "Предмет", "Участников", "Ниже минимума"],
        ["Лицей № 1", "2023", "ОГЭ", "химия", "4", "1"],
    ]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    (outcome,) = read_files([text_file(text, "a", encoding)]).outcomes
    assert (outcome.school.name, outcome.low) == ("Лицей № 1", 1)


def test_a_percentage_cell_is_read_as_it_is_shown(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    fields = ("school", "year", "kind", "subject", "participants", "low", "share")
    sheet.append([TEMPLATE_HEADERS[field] for field in fields])
    sheet.append(["Лицей № 1", 2023, "ОГЭ", "химия", 8, 3, 0.375])
    sheet["G2"].number_format = "0.0%"
    workbook.save(tmp_path / "a.xlsx")
    assert read_files([tmp_path / "a.xlsx"]).problems == ()


def test_a_date_for_a_year_is_not_guessed(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(year=date(2023, 5, 1)))
    assert [p.value for p in intake.problems if p.rule == "bad-year"] == [
        "2023-05-01 (ячейка в виде даты)"
    ]


def test_a_formula_without_a_value_is_told(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(participants="=4+4"))
    assert [p.value for p in intake.problems if p.rule == "bad-number"] == ["=4+4"]


def test_a_row_with_strange_columns_only_is_blank(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), {"Примечание": "нет"})
    assert [seen.purpose.value for seen in intake.rows] == ["heading", "result", "blank"]


def test_a_second_sheet_with_something_else_is_named(
    template_file: Callable[..., Path], row: Row
) -> None:
    path = template_file([row()])
    workbook = openpyxl.load_workbook(path)
    workbook.create_sheet("Черновик").append(["что-то"])
    workbook.create_sheet("Пустой")
    workbook.create_sheet(EXPLANATION_SHEET).append(["Столбец"])
    workbook.save(path)
    problems = [p for p in read_files([path]).problems if p.rule == "sheet-not-read"]
    assert [(p.sheet, p.value) for p in problems] == [("Черновик", "Черновик")]
