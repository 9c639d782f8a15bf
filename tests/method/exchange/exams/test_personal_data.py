"""Names and documents are dropped while reading: nothing that is made or said holds them."""

from pathlib import Path

import pytest
from tests.method.exchange.exams.protocols_made import exam, read, saved, sheet
from tests.method.exchange.told_problems import problem_of

from opora.domain.errors import OporaError
from opora.domain.problem import Severity
from opora.exchange.outcomes.outcomes_file import write_outcomes
from opora.exchange.problems_file import write_problems
from opora.exchange.read_files import read_files

HEADER = (
    *("№", "Код ОО", "Класс", "Код участника", "Фамилия", "Имя", "Отчество", "Серия", "Номер"),
    *("СНИЛС", "Дата рождения", "Телефон", "Первичный балл", "Оценка"),
)
ENGLISH = (
    *("No", "School code", "Class", "Participant code", "Surname", "Name", "Patronymic"),
    *("Document series", "Document number", "SNILS", "Date of birth", "Phone"),
    *("Primary score", "Mark"),
)
SECRETS = (
    *("Выдумкина", "Ариадна", "Эрастовна", "4509", "731684"),
    *("112-233-445 95", "17.04.2009", "+7 900 1234567"),
)
TITLE = "02 - Математика 2025.06.03"


def row(number: int, **cells: object) -> list[object]:
    told = {
        "school": 201005,
        "class": "9А",
        "pupil": f"00{number}",
        "primary": 9,
        "mark": 3,
        **cells,
    }
    first = [number, told["school"], told["class"], told["pupil"]]
    return [*first, *SECRETS, told["primary"], told["mark"]]


def slipped(by: int) -> list[object]:
    """A row whose cells have moved, so that names stand where codes and scores are read."""
    cells = row(9)
    return ["", *[""] * (by - 1), *cells] if by > 0 else cells[-by:]


ROWS = [
    row(1),
    row(2, mark=7),
    row(3, primary="", mark=""),
    row(4, school="нет кода"),
    row(5, mark=2),
    row(5, mark=2),
    *(slipped(by) for by in (-5, -4, -3, -2, -1, 1, 2, 3, 6, 8)),
    ["", "", "", "", *SECRETS],
    [SECRETS[0]],
    [*row(6), SECRETS[0], SECRETS[4]],
    ["Средние", "", "", "", SECRETS[0]],
]


def assert_silent(text: str) -> None:
    assert [secret for secret in SECRETS if secret in text] == []


@pytest.mark.parametrize("header", [HEADER, ENGLISH], ids=["russian", "english"])
def test_no_secret_is_in_the_intake(header: tuple[str, ...]) -> None:
    intake = read(sheet(exam(TITLE, ROWS, header)))
    assert len(intake.problems) > 15
    assert_silent(repr(intake))


def test_no_secret_is_in_what_is_written(tmp_path: Path) -> None:
    path = saved(tmp_path / "протокол.xlsx", {"Протокол": exam(TITLE, ROWS, HEADER)})
    intake = read_files([path])
    write_outcomes(tmp_path / "итоги.parquet", intake)
    write_problems(tmp_path / "замечания.csv", intake.problems)
    for name in ("итоги.parquet", "замечания.csv"):
        assert_silent((tmp_path / name).read_bytes().decode("utf-8", errors="ignore"))


@pytest.mark.parametrize(
    ("title", "header"),
    [
        ("Протокол", HEADER),
        ("02 - Математика 2025.13.45", HEADER),
        (TITLE, (*HEADER, "Оценка")),
        (TITLE, (*ENGLISH, "Bonus")),
        ("02 - Математика ЕГЭ 2025.06.03", HEADER),
    ],
)
def test_no_secret_is_in_a_refusal(title: str, header: tuple[str, ...]) -> None:
    with pytest.raises(OporaError) as refusal:
        read(sheet(exam(title, ROWS, header)))
    assert_silent(str(refusal.value))


def test_the_columns_are_named_once_for_a_file() -> None:
    intake = read(
        sheet(exam(TITLE, [row(1)], HEADER), exam("01 - Русский язык 2025.06.09", [row(1)], HEADER))
    )
    problem = problem_of(intake, "personal-data-dropped")
    assert (problem.row, problem.severity) == (4, Severity.NOTICE)
    printed = "«Фамилия», «Имя», «Отчество», «Серия», «Номер», «СНИЛС», «Дата рождения» и «Телефон»"
    assert printed in problem.message
    assert "нигде не сохранены" in problem.message


def test_a_further_column_of_the_next_exam_is_named_too() -> None:
    more = exam("01 - Русский язык 2025.06.09", [row(1)], (*HEADER, "Адрес"))
    intake = read(sheet(exam(TITLE, [row(1)], HEADER), more))
    told = [one.message for one in intake.problems if one.rule == "personal-data-dropped"]
    assert len(told) == 2
    assert "«Адрес»" in told[1]
    assert "Фамилия" not in told[1]


def test_a_file_without_them_has_nothing_to_tell() -> None:
    header = ("Код ОО", "Код участника", "Первичный балл", "Оценка")
    assert read(sheet(exam(TITLE, [[201005, "1", 9, 3]], header))).problems == ()
