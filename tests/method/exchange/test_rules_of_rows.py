"""Remarks about rows and procedures: each speaks once, at the right place."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.problem import Severity
from opora.exchange.intake import Intake
from opora.exchange.read_files import read_files

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]

SCHOOL = "Муниципалитет: Каменский район\nМОУ СОШ с. Кикино\n"


def test_a_clean_row_has_no_problem(read_rows: Read, row: Row) -> None:
    intake = read_rows(row())
    assert intake.problems == ()
    assert [(one.low, one.participants) for one in intake.outcomes] == [(3, 8)]


def test_unreadable_row(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 6 из 12\nПримечание автора")
    problem = problem_of(intake, "unreadable-row")
    assert (problem.row, problem.value) == (4, "Примечание автора")
    assert problem.severity is Severity.ERROR


def test_unreadable_row_for_two_counts_in_one_result(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 6 из 12, потом 4 из 12")
    assert problem_of(intake, "unreadable-row").row == 3


def test_result_without_school(read_text: Read) -> None:
    intake = read_text(f"ОГЭ математика 2022 – 6 из 12\n{SCHOOL}ОГЭ математика 2022 – 3 из 8")
    assert problem_of(intake, "result-without-school").row == 1


def test_result_after_a_line_nobody_understands(read_text: Read) -> None:
    intake = read_text(
        f"{SCHOOL}ОГЭ математика 2022 – 3 из 8\nАрчада\nОГЭ математика 2023 – 1 из 8"
    )
    assert len(intake.outcomes) == 1
    assert problem_of(intake, "result-without-school").row == 5


def test_a_result_of_several_schools_at_once(read_text: Read) -> None:
    intake = read_text("СОШ № 1, СОШ № 2 – ОГЭ математика 2022 – 6 из 12\nОГЭ химия 2022 1 из 5")
    assert rules_of(intake) == ["several-schools", "result-without-school"]
    assert problem_of(intake, "several-schools").message.startswith(
        "Результат стоит после нескольких школ"
    )


def test_a_line_of_schools_without_results_names_each(read_text: Read) -> None:
    intake = read_text("Лицей № 1\nОГЭ химия 2022 1 из 5\nСОШ № 1, СОШ № 2 и СОШ № 3")
    assert rules_of(intake) == ["school-without-results"] * 3
    assert {problem.school for problem in intake.problems} == {"СОШ № 1", "СОШ № 2", "СОШ № 3"}


def test_missing_school(read_rows: Read, row: Row) -> None:
    problem = problem_of(read_rows(row(), row(school=None)), "missing-school")
    assert (problem.sheet, problem.row, problem.column) == ("Данные", 3, "Школа")


def test_unknown_subject_is_counted(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(subject="Физкультура"))
    assert intake.outcomes[0].procedure.subject == "физкультура"
    assert problem_of(intake, "unknown-subject").severity is Severity.WARNING
    assert intake.outcomes[0].has_counts


def test_missing_subject(read_rows: Read, read_text: Read, row: Row) -> None:
    in_table = problem_of(read_rows(row(subject=None)), "missing-subject")
    in_text = problem_of(read_text(f"{SCHOOL}ОГЭ 2022 – 6 из 12"), "missing-subject")
    assert (in_table.row, in_text.row) == (2, 3)


@pytest.mark.parametrize("kind", ["", "контрольная", "ОГЭ и ЕГЭ"])
def test_unknown_kind(read_rows: Read, row: Row, kind: str) -> None:
    intake = read_rows(row(kind=kind))
    assert intake.outcomes == ()
    assert problem_of(intake, "unknown-kind").value == kind


def test_unknown_kind_in_text(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}русский язык 2023 – 3 из 8")
    assert problem_of(intake, "unknown-kind").row == 3


@pytest.mark.parametrize("year", ["", "2022/23", "22", "1998", "весной"])
def test_bad_year(read_rows: Read, row: Row, year: str) -> None:
    intake = read_rows(row(year=year))
    assert intake.outcomes == ()
    assert problem_of(intake, "bad-year").value == year


@pytest.mark.parametrize(
    "line",
    ["ОГЭ математика – 6 из 12", "ОГЭ математика 2022/23 – 6 из 12", "ОГЭ математика 2021, 2022"],
)
def test_bad_year_in_text(read_text: Read, line: str) -> None:
    assert problem_of(read_text(SCHOOL + line), "bad-year").row == 3


def test_a_year_in_a_cell_of_dates(read_rows: Read, row: Row) -> None:
    problem = problem_of(read_rows(row(year=date(1905, 7, 15))), "bad-year")
    assert "«1905-07-15 (ячейка в виде даты)»" in problem.message


def test_bad_season(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(season="лето"))
    assert intake.outcomes == ()
    assert problem_of(intake, "bad-season").column == "Сезон"


@pytest.mark.parametrize("grade", [None, "0", "13", "пятый"])
def test_bad_grade(read_rows: Read, row: Row, grade: object) -> None:
    intake = read_rows(row(kind="ВПР", grade=grade))
    assert intake.outcomes == ()
    assert problem_of(intake, "bad-grade").row == 2


@pytest.mark.parametrize("line", ["ВПР математика 2023 – 1 из 12", "ВПР математика 15 класс 2023"])
def test_bad_grade_in_text(read_text: Read, line: str) -> None:
    assert problem_of(read_text(SCHOOL + line), "bad-grade").row == 3


def test_duplicate_row_is_counted_once(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row())
    assert len(intake.outcomes) == 1
    problem = problem_of(intake, "duplicate-row")
    assert problem.row == 3
    assert "итоги.xlsx, лист «Данные», строка 2" in problem.message


def test_conflicting_rows_leave_no_counts(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(low=4))
    (outcome,) = intake.outcomes
    assert not outcome.has_counts
    problem = problem_of(intake, "conflicting-rows")
    assert "3 из 8" in problem.message
    assert "4 из 8" in problem.message
    assert outcome.problem_ids == (problem.problem_id,)


def test_conflicting_marks(read_rows: Read, row: Row) -> None:
    one = {"mark_2": 3, "mark_3": 3, "mark_4": 2, "mark_5": 0}
    intake = read_rows(row(**one), row(**(one | {"mark_3": 2, "mark_4": 3})))
    assert rules_of(intake) == ["conflicting-rows"]


def test_season_not_stated(read_rows: Read, row: Row) -> None:
    open_season = read_rows(row(kind="ВПР", grade=5, year=2022))
    assert problem_of(open_season, "season-not-stated").severity is Severity.NOTICE
    assert open_season.outcomes[0].has_counts
    assert rules_of(read_rows(row(kind="ВПР", grade=5, year=2022, season="осень"))) == []
    assert rules_of(read_rows(row(kind="ВПР", grade=5, year=2023))) == []


def test_unknown_columns_are_named_one_by_one(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(Примечание="нет", Учитель="нет"))
    named = [p.value for p in intake.problems if p.rule == "unknown-column"]
    assert sorted(named) == ["Примечание", "Учитель"]


def test_unread_words_keep_the_school_and_no_number(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 6 из 12 предварительно")
    (outcome,) = intake.outcomes
    assert (outcome.has_counts, outcome.stated_low) == (False, False)
    problem = problem_of(intake, "unread-words")
    assert (problem.value, problem.severity) == ("предварительно", Severity.ERROR)
    assert outcome.problem_ids == (problem.problem_id,)


def test_passed_are_never_counted_as_low(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – сдали 9 из 12")
    problem = problem_of(intake, "passed-not-low")
    assert problem.message.startswith("В строке сказано о тех, кто справился")
    assert [outcome.has_counts for outcome in intake.outcomes] == [False]


def test_a_procedure_that_was_not_written_is_no_outcome(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – не писали")
    assert intake.outcomes == ()
    assert problem_of(intake, "not-written").severity is Severity.WARNING


@pytest.mark.parametrize(
    "name", ["Итого по району", "ИТОГО", "Всего", "В среднем", "Район", "Каменский район"]
)
def test_a_total_of_a_table_is_no_school(read_rows: Read, row: Row, name: str) -> None:
    intake = read_rows(row(), row(school=name, participants=80, low=30))
    assert [outcome.school.name for outcome in intake.outcomes] == ["МОУ СОШ с. Кикино"]
    problem = problem_of(intake, "total-row")
    assert (problem.row, problem.column, problem.value) == (3, "Школа", name)
    assert rules_of(intake) == ["total-row"]


@pytest.mark.parametrize(
    "name", ["Средняя школа № 3", "Школа Каменского района", "Всеволожская СОШ"]
)
def test_a_school_is_no_total(read_rows: Read, row: Row, name: str) -> None:
    assert rules_of(read_rows(row(school=name))) == []


def test_a_column_without_a_header_is_told_once(text_file: Callable[..., Path]) -> None:
    header = "Школа;Год;Вид процедуры;Предмет;;Участников;Ниже минимума"
    rows = [f"Лицей № 1;{year};ОГЭ;химия;?;4;1" for year in (2021, 2022)]
    intake = read_files([text_file("\n".join([header, *rows, ";;;;;;;далеко"]))])
    stray = [(problem.row, problem.column, problem.value) for problem in intake.problems]
    assert stray == [(2, "5-й столбец", "?"), (4, "8-й столбец", "далеко")]
    assert {problem.rule for problem in intake.problems} == {"column-without-header"}
    assert "(строк: 2)" in intake.problems[0].message
