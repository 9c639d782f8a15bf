"""«Форма сбора результатов»: uploaded by mistake, empty or filled in."""

from pathlib import Path

import openpyxl
import pytest
from tests.method.exchange.fis_oko.made_reports import (
    ONE,
    marks_report,
    saved_report,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.errors import OporaError
from opora.exchange.read_files import read_files

HEADER = (
    *("Код участника", "Вариант", "1 (2б)", "2 (1б)", "Порядковый номер класса"),
    *("Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов"),
)


def form(path: Path, first_pupil: list[object], above: int = 0) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Протокол"
    for _ in range(above):
        sheet.append(["Заполняет школа"])
    sheet.append(HEADER)
    sheet.append(first_pupil)
    for code in range(50002, 50006):
        # Beyond the headers stand the values of the drop-down lists.
        sheet.append([code, *[None] * 5, 0, None, None, "отсутствовал"])
    workbook.create_sheet("Служебный").append(["Список значений"])
    numbers = workbook.create_sheet("Порядковый номер класса")
    for number in range(1, 4):
        numbers.append([number])
    workbook.save(path)
    return path


@pytest.mark.parametrize("above", [0, 2])
def test_an_empty_form_is_named_and_the_other_files_are_read(tmp_path: Path, above: int) -> None:
    empty = form(tmp_path / "1.xlsx", [50001, *[None] * 5, 0], above)
    report = saved_report(tmp_path / "2.xlsx", marks_report([ONE, None, 4, 25, 25, 25, 25]))
    intake = read_files([empty, report])
    told = problem_of(intake, "empty-collection-form")
    assert (told.row, told.severity.value) == (1 + above, "error")
    assert "«Индивидуальные результаты»" in told.message
    assert (len(intake.outcomes), rules_of(intake)) == (1, ["empty-collection-form"])
    assert len([row for row in intake.rows if row.where.file == "1.xlsx"]) == 10 + above


@pytest.mark.parametrize(
    "pupil",
    [
        [50001, 1, None, None, None, None, 0],
        [50001, None, "X", 1, None, None, 0],
        [50001, None, None, None, None, None, 3],
    ],
)
def test_a_filled_form_is_refused_for_it_names_no_school(
    tmp_path: Path, pupil: list[object]
) -> None:
    with pytest.raises(OporaError, match=r"заполненная форма.*не названа школа.*скачайте отчёт"):
        read_files([form(tmp_path / "1.xlsx", pupil)])


def test_the_class_and_the_journal_alone_are_no_results(tmp_path: Path) -> None:
    pupil = [50001, None, None, None, 2, 4, 0]
    assert rules_of(read_files([form(tmp_path / "1.xlsx", pupil)])) == ["empty-collection-form"]


def test_the_same_columns_with_a_school_are_no_form(tmp_path: Path) -> None:
    path = form(tmp_path / "1.xlsx", [50001, *[None] * 5, 0])
    workbook = openpyxl.load_workbook(path)
    workbook["Протокол"].cell(1, 9, "Пользователь")
    workbook.save(path)
    with pytest.raises(OporaError, match="не узнан"):
        read_files([path])
