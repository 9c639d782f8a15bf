"""Decisions about names: applied everywhere, recorded, and never applied half-made."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.method.exchange.told_problems import problem_of

from opora.domain.errors import OporaError
from opora.domain.same_school import NamedSchool, propose
from opora.exchange.decisions.name_decisions import (
    NAME_COLUMNS,
    NameDecisions,
    read_name_decisions,
    write_name_proposals,
)
from opora.exchange.intake import Intake

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]
TEXT = (
    "Муниципалитет: Каменский район\n"
    "МОУ СОШ с. Головинцино\nОГЭ математика 2022 – 4 из 12\n"
    "МОУ СОШ с. Головинщино\nОГЭ математика 2023 – 7 из 10\n"
)
SIGNED = {"Решение": "одна школа", "Решил": "Петрова", "Основание": "письмо"}
HEADER = ";".join(column.header for column in NAME_COLUMNS) + "\n"


@pytest.fixture
def decisions(text_file: Callable[..., Path]) -> Callable[[str], NameDecisions]:
    return lambda text: read_name_decisions(text_file(text, "names.csv"))


def codes(intake: Intake) -> set[str]:
    return {outcome.school.code for outcome in intake.outcomes}


def test_without_a_decision_two_schools_and_a_proposal(read_text: Read) -> None:
    intake = read_text(TEXT)
    assert len(codes(intake)) == 2
    assert [problem.rule for problem in intake.problems] == ["two-spellings"]


def test_one_school(read_text: Read, decisions: Callable[[str], NameDecisions]) -> None:
    made = decisions(
        HEADER + "моу сош с.Головинцино;МОУ СОШ с. Головинщино;;;одна школа;Петрова А.А.;письмо"
    )
    intake = read_text(TEXT, decisions=made)
    assert codes(intake) == {"name:каменский район/моу сош с головинщино"}
    (notice,) = intake.problems
    assert notice.rule == "name-decision-applied"
    assert notice.message == (
        "Название «МОУ СОШ с. Головинцино» читается как «МОУ СОШ с. Головинщино» (строк: 2). "
        "Решил: Петрова А.А.; основание: письмо."
    )


def test_what_the_remark_advises_makes_them_one_school(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    (problem,) = read_text(TEXT).problems
    advised = dict(re.findall(r"«([^»]+)» — (МОУ[^,]+?)(?:,|\.$)", problem.message))
    assert {column.header for column in NAME_COLUMNS} > set(advised)
    cells = [{**advised, **SIGNED}.get(column.header, "") for column in NAME_COLUMNS]
    made = decisions(HEADER + ";".join(cells))
    assert len(codes(read_text(TEXT, decisions=made))) == 1


def test_the_column_of_the_decision_may_be_left_out(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(
        "Как напечатано;Как правильно;Решил;Основание\n"
        "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;Петрова;акт\n"
    )
    assert len(codes(read_text(TEXT, decisions=made))) == 1


def test_two_schools_silence_the_proposal(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(
        HEADER + "МОУ СОШ с. Головинщино;МОУ СОШ с. Головинцино;;;разные школы;Петрова;акт"
    )
    intake = read_text(TEXT, decisions=made)
    assert len(codes(intake)) == 2
    assert intake.problems == ()


def test_a_code_joins_the_name_to_a_coded_school(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(
        HEADER
        + "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;Каменский район;edu1;одна школа;П;акт\n"
        + "МОУ СОШ с. Головинщино;МОУ СОШ с. Головинщино;Каменский район;edu1;одна школа;П;акт\n"
    )
    assert codes(read_text(TEXT, decisions=made)) == {"edu1"}


def test_a_decision_of_another_municipality_is_not_applied(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(
        HEADER + "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;Очёр;;одна школа;Петрова;акт\n"
    )
    intake = read_text(TEXT, decisions=made)
    assert len(codes(intake)) == 2
    idle = [p for p in intake.problems if p.rule == "name-decision-elsewhere"]
    assert [(problem.file, problem.row) for problem in idle] == [("names.csv", 2)]


def test_a_name_decided_for_another_municipality_is_told_as_such(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(HEADER + "МОУ СОШ с. Головинцино;Лицей № 1;Очёр;;одна школа;Петрова;акт\n")
    message = problem_of(read_text(TEXT, decisions=made), "name-decision-elsewhere").message
    assert "в нём муниципалитет «Очёр»" in message
    assert "этой школы — Каменский район." in message


def test_a_decision_about_a_name_that_is_nowhere_is_told(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(HEADER + "Лицей № 7;Лицей № 1;;;одна школа;Петрова;акт\n")
    problem = problem_of(read_text(TEXT, decisions=made), "name-decision-unused")
    assert (problem.file, problem.row, problem.value) == ("names.csv", 2, "Лицей № 7")


def test_the_right_name_brings_its_code(
    read_rows: Read, row: Row, decisions: Callable[[str], NameDecisions]
) -> None:
    rows = (row(school="Лицей № 1", code="101"), row(school="Лицей № 2", code="102", year=2022))
    made = decisions(HEADER + "Лицей № 1;Лицей № 2;;;одна школа;Петрова;акт\n")
    assert codes(read_rows(*rows, decisions=made)) == {"102"}


def test_a_right_name_with_several_codes_asks_for_one(
    read_rows: Read, row: Row, decisions: Callable[[str], NameDecisions]
) -> None:
    rows = (row(school="Лицей № 1"), *(row(school="Лицей № 2", code=code) for code in "78"))
    line = "Лицей № 1;Лицей № 2;;{};одна школа;Петрова;акт\n"
    with pytest.raises(OporaError, match=r"несколько кодов \(7, 8\); заполните «Код школы»"):
        read_rows(*rows, decisions=decisions(HEADER + line.format("")))
    read_rows(*rows, decisions=decisions(HEADER + line.format("7")))


@pytest.mark.parametrize(
    ("second", "faults"), [("Лицей № 3", 1), ("Лицей № 1", 2), ("Лицей № 2", 0)]
)
def test_chains_and_swaps_are_refused(
    decisions: Callable[[str], NameDecisions], second: str, faults: int
) -> None:
    text = (
        HEADER + "Лицей № 1;Лицей № 2;;;одна школа;Петрова;акт\n"
        f"Лицей № 2;{second};;;одна школа;Петрова;акт\n"
    )
    if not faults:
        assert len(decisions(text).decisions) == 2
        return
    with pytest.raises(OporaError, match="окончательное название") as refusal:
        decisions(text)
    assert len(refusal.value.sentences) == faults


def test_an_unfilled_line_is_no_decision(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(HEADER + "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;;;;;\n")
    intake = read_text(TEXT, decisions=made)
    assert len(codes(intake)) == 2
    assert (problem_of(intake, "name-decision-empty").row, made.decisions) == (2, ())
    assert problem_of(intake, "name-decision-empty").message.startswith(
        "Решение в строке 2 не применено: столбец «Решение» пуст."
    )


@pytest.mark.parametrize("signature", [";", "Петрова;", ";акт"])
def test_a_decision_that_nobody_signed_is_refused(
    decisions: Callable[[str], NameDecisions], signature: str
) -> None:
    with pytest.raises(OporaError) as refusal:
        decisions(HEADER + f"Лицей № 1;Лицей №  2;;;одна школа;{signature}\n")
    (sentence,) = refusal.value.sentences
    assert sentence.startswith("names.csv, строка 2: заполните «Решил» и «Основание»")


def test_a_line_shifted_by_a_semicolon_too_many_is_refused(
    decisions: Callable[[str], NameDecisions],
) -> None:
    with pytest.raises(OporaError) as refusal:
        decisions(
            "Как напечатано;Как правильно;Муниципалитет;Решение;Решил;Основание\n"
            "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;Каменский район;;одна школа;П;акт\n"
            "Лицей № 1;Лицей № 2;;одна школа;Петрова;акт;\n"
        )
    (sentence,) = refusal.value.sentences
    assert sentence.startswith("names.csv, строка 2: над значением «акт» нет заголовка столбца")


def test_all_faults_are_told_together(decisions: Callable[[str], NameDecisions]) -> None:
    with pytest.raises(OporaError) as refusal:
        decisions(
            HEADER
            + "Лицей № 1;Лицей № 2;;;может быть;П;акт\n"
            + ";Лицей № 2;;;одна школа;П;акт\n"
            + "Лицей № 3;Лицей № 4;;;одна школа;П;акт\n"
            + "Лицей №3;Лицей № 5;;;одна школа;П;акт\n"
            + "Лицей №3;Лицей № 5;;;разные школы;П;акт\n"
        )
    assert [sentence.partition(":")[0] for sentence in refusal.value.sentences] == [
        "names.csv, строка 2",
        "names.csv, строка 3",
        "names.csv, строка 5",
    ]


def test_a_file_without_the_columns_is_refused(text_file: Callable[..., Path]) -> None:
    with pytest.raises(OporaError, match="«Как правильно», «Решил», «Основание»"):
        read_name_decisions(text_file("Лицей № 1"))


def test_proposals_become_a_draft_that_decides_nothing(tmp_path: Path) -> None:
    names = ("БСШ № 3", "Богучанская СШ № 3")
    equal = NamedSchool("Богучанская СШ № 3", "Богучанский район")
    proposals = propose([*(NamedSchool(name) for name in names), equal])
    write_name_proposals(tmp_path / "names.csv", proposals[:1] + proposals[-1:])
    assert (tmp_path / "names.csv").read_text(encoding="utf-8-sig").splitlines()[1] == (
        "БСШ № 3;Богучанская СШ № 3;;;;;Предложено: одно название — сокращение другого"
    )
    assert read_name_decisions(tmp_path / "names.csv").decisions == ()


@pytest.mark.parametrize(
    ("listed", "with_results"),
    [
        ("МОУ СОШ с. Головинцино", "МОУ СОШ с. Головинщино"),
        ("МОУ СОШ с. Головинщино", "МОУ СОШ с. Головинцино"),
        ("МОУ СОШ с. Головинщино им. А.И. Панкова", "МОУ СОШ с. Головинщино"),
    ],
)
def test_the_spelling_with_more_results_is_offered_as_the_right_one(
    read_text: Read, listed: str, with_results: str
) -> None:
    intake = read_text(f"{listed}\n{listed}\n{with_results}\nОГЭ химия 2023 – 1 из 10\n")
    assert problem_of(intake, "two-spellings").message.endswith(
        f"«Как напечатано» — {listed}, «Как правильно» — {with_results}."
    )


def test_open_proposals_of_a_reading_can_be_written_as_a_draft(
    tmp_path: Path, read_text: Read
) -> None:
    write_name_proposals(tmp_path / "names.csv", read_text(TEXT).proposals)
    (line,) = (tmp_path / "names.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    filled = line.replace("район;;;;", "район;;одна школа;Петрова;")
    assert filled != line
    (tmp_path / "names.csv").write_text(HEADER + filled, encoding="utf-8")
    made = read_name_decisions(tmp_path / "names.csv")
    assert len(codes(read_text(TEXT, decisions=made))) == 1
