"""Remarks about schools: nothing is merged silently, nobody disappears."""

from collections.abc import Callable

import pytest
from tests.method.exchange.told_problems import problem_of, rules_of

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
    assert problem.message == (
        "Похоже, «МОУ СОШ с. Головинцино» и «МОУ СОШ с. Головинщино» — одна школа: одно слово "
        "отличается на одну букву. Сами они не объединены. Если школа одна, запишите в файл "
        "решений: «Как напечатано» — МОУ СОШ с. Головинщино, «Как правильно» — МОУ СОШ с. "
        "Головинцино."
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


def test_one_name_under_two_codes(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(code="05"), row(code="5", year=2022))
    assert {outcome.school.code for outcome in intake.outcomes} == {"05", "5"}
    problem = problem_of(intake, "two-codes-for-one-name")
    assert (problem.school, problem.severity) == ("МОУ СОШ с. Кикино", Severity.WARNING)
    assert "под разными кодами: 05, 5." in problem.message
    assert all(outcome.problem_ids == (problem.problem_id,) for outcome in intake.outcomes)


def test_a_code_kept_as_a_fraction_is_the_same_code(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(code="201005.0"), row(code="201005", year=2022))
    assert {outcome.school.code for outcome in intake.outcomes} == {"201005"}
    assert intake.problems == ()


def test_of_equally_usual_spellings_the_cyrillic_one_names_the_school(
    read_rows: Read, row: Row
) -> None:
    intake = read_rows(row(school="МОУ CОШ № 1"), row(school="МОУ СОШ № 1", year=2022))
    assert {outcome.school.name for outcome in intake.outcomes} == {"МОУ СОШ № 1"}


def test_quotes_inside_quotes(read_rows: Read, row: Row) -> None:
    one, other = "МБОУ «СОШ № 14 пос. Подъяпольское»", "МБОУ «СОШ № 14 пос. Подьяпольское»"
    message = problem_of(read_rows(row(school=one), row(school=other)), "two-spellings").message
    assert "«МБОУ „СОШ № 14 пос. Подъяпольское“»" in message
    assert f"«Как правильно» — {one}." in message or f"«Как правильно» — {other}." in message


def test_school_without_results(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 3 из 8\nМОУ СОШ с. Арчада")
    problem = problem_of(intake, "school-without-results")
    assert (problem.row, problem.value) == (4, "МОУ СОШ с. Арчада")


def test_a_school_whose_only_row_is_wrong_does_not_disappear(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(school="МОУ СОШ с. Арчада", year="?"))
    assert rules_of(intake) == ["bad-year"]
    assert problem_of(intake, "bad-year").school == "МОУ СОШ с. Арчада"


@pytest.mark.parametrize("kinds", [("ООШ", "СОШ"), ("СОШ", "ООШ")])
def test_schools_that_differ_by_their_kind_only_are_proposed(
    read_rows: Read, row: Row, kinds: tuple[str, str]
) -> None:
    intake = read_rows(*(row(school=f"{kind} с. Ягодное") for kind in kinds))
    assert len({outcome.school.code for outcome in intake.outcomes}) == 2
    message = problem_of(intake, "two-spellings").message
    assert "одна школа: различаются только правовая форма или вид школы." in message


def test_a_name_that_carries_its_district_is_proposed(read_rows: Read, row: Row) -> None:
    full = "МОУ СОШ с. Кикино Каменского района Пензенской области"
    intake = read_rows(row(), row(school=full, year=2022))
    assert len({outcome.school.code for outcome in intake.outcomes}) == 2
    assert "район или область" in problem_of(intake, "two-spellings").message


def test_one_name_with_and_without_a_municipality(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(municipality=None, year=2022))
    assert rules_of(intake) == ["two-municipalities"]
    assert "«МОУ СОШ с. Кикино» (муниципалитет не указан)" in intake.problems[0].message
    assert len({outcome.school.code for outcome in intake.outcomes}) == 2


def test_one_district_written_in_two_ways(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(municipality="Каменский муниципальный р-н", year=2022))
    assert len({outcome.school.code for outcome in intake.outcomes}) == 2
    problem = problem_of(intake, "two-municipalities")
    assert "(Каменский район)" in problem.message
    assert "(Каменский муниципальный р-н)" in problem.message
    assert all(outcome.problem_ids == (problem.problem_id,) for outcome in intake.outcomes)


def test_a_name_without_a_code_finds_the_code_in_its_municipality(
    read_rows: Read, row: Row
) -> None:
    intake = read_rows(
        row(school="СШ № 2", year=2021),
        row(school="СШ № 2", year=2022, code="101", municipality=None),
        row(school="Школа № 2", year=2023, code="101"),
    )
    assert {outcome.school.code for outcome in intake.outcomes} == {"101"}
    assert rules_of(intake) == ["two-names-for-one-code"]
    assert problem_of(intake, "two-names-for-one-code").school == "СШ № 2"
