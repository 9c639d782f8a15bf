"""Remarks about schools: nothing is merged silently, nobody disappears."""

from collections.abc import Callable

import pytest
from tests.method.exchange.told_problems import problem_of

from opora.domain.problem import Severity
from opora.exchange.intake import Intake

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]

SCHOOL = "Муниципалитет: Каменский район\nМОУ СОШ с. Кикино\n"


def test_two_spellings_are_proposed_and_not_merged(read_rows: Read, row: Row) -> None:
    intake = read_rows(
        row(school="МОУ СОШ с. Головинщино"), row(school="МОУ СОШ с. Головинцино", year=2022)
    )
    assert len({outcome.school.code for outcome in intake.outcomes}) == 2
    problem = problem_of(intake, "two-spellings")
    assert problem.message.endswith(
        "МОУ СОШ с. Головинщино;МОУ СОШ с. Головинцино;Каменский район;;одна школа;;"
    )
    assert all(problem.problem_id in outcome.problem_ids for outcome in intake.outcomes)


def test_two_names_for_one_code(read_rows: Read, row: Row) -> None:
    intake = read_rows(
        row(code="101"), row(code="101", school="Кикинская школа", year=2022), row(year=2021)
    )
    assert {outcome.school.code for outcome in intake.outcomes} == {"101"}
    assert {outcome.school.name for outcome in intake.outcomes} == {"МОУ СОШ с. Кикино"}
    problem = problem_of(intake, "two-names-for-one-code")
    assert problem.severity is Severity.WARNING
    assert all(problem.problem_id in outcome.problem_ids for outcome in intake.outcomes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"school": "СОШ № 1"}, {"school": "СОШ № 2"}),
        ({"municipality": "Каменский район"}, {"municipality": "Богучанский район"}),
    ],
)
def test_one_code_for_two_schools_is_not_trusted(
    read_rows: Read, row: Row, one: dict[str, object], other: dict[str, object]
) -> None:
    intake = read_rows(row(code="1", **one), row(code="1", year=2022, **other))
    codes = {outcome.school.code for outcome in intake.outcomes}
    assert len(codes) == 2
    assert all(code.startswith("name:") for code in codes)
    assert problem_of(intake, "one-code-for-two-schools").value == "1"


def test_quotes_inside_quotes(read_rows: Read, row: Row) -> None:
    one, other = "МБОУ «СОШ № 14 пос. Подъяпольское»", "МБОУ «СОШ № 14 пос. Подьяпольское»"
    message = problem_of(read_rows(row(school=one), row(school=other)), "two-spellings").message
    assert "«МБОУ „СОШ № 14 пос. Подъяпольское“»" in message
    assert f"{one};Каменский район;;одна школа;;" in message


def test_school_without_results(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 3 из 8\nМОУ СОШ с. Арчада")
    problem = problem_of(intake, "school-without-results")
    assert (problem.row, problem.value) == (4, "МОУ СОШ с. Арчада")


def test_a_school_whose_only_row_is_wrong_does_not_disappear(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(school="МОУ СОШ с. Арчада", year="?"))
    assert problem_of(intake, "school-without-results").value == "МОУ СОШ с. Арчада"


def test_a_name_without_a_code_finds_the_code_in_its_municipality(
    read_rows: Read, row: Row
) -> None:
    intake = read_rows(
        row(school="СШ № 2", year=2021),
        row(school="СШ № 2", year=2022, code="101", municipality=None),
        row(school="Школа № 2", year=2023, code="101"),
    )
    assert {outcome.school.code for outcome in intake.outcomes} == {"101"}
    assert [problem.rule for problem in intake.problems] == ["two-names-for-one-code"]
