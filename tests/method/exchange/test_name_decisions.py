"""Decisions about names: applied everywhere, recorded, and never applied half-made."""

from collections.abc import Callable
from pathlib import Path

import pytest

from opora.domain.errors import OporaError
from opora.domain.same_school import NamedSchool, propose
from opora.exchange.intake import Intake
from opora.exchange.name_decisions import (
    NAME_COLUMNS,
    NameDecisions,
    read_name_decisions,
    write_name_proposals,
)

Read = Callable[..., Intake]
TEXT = (
    "Муниципалитет: Каменский район\n"
    "МОУ СОШ с. Головинцино\nОГЭ математика 2022 – 4 из 12\n"
    "МОУ СОШ с. Головинщино\nОГЭ математика 2023 – 7 из 10\n"
)
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
        "Название «МОУ СОШ с. Головинцино» читается как «МОУ СОШ с. Головинщино»; "
        "решил: Петрова А.А.; основание: письмо (строк: 2)."
    )


def test_the_line_offered_in_the_problem_can_be_pasted(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    (problem,) = read_text(TEXT).problems
    line = problem.message.rpartition("строку: ")[2]
    assert len(codes(read_text(TEXT, decisions=decisions(HEADER + line)))) == 1


def test_the_column_of_the_decision_may_be_left_out(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(
        "Как напечатано;Как правильно\nМОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино\n"
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
        + "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;Каменский район;edu1;одна школа;;\n"
        + "МОУ СОШ с. Головинщино;МОУ СОШ с. Головинщино;Каменский район;edu1;одна школа;;\n"
    )
    assert codes(read_text(TEXT, decisions=made)) == {"edu1"}


def test_a_decision_of_another_municipality_is_not_applied(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(HEADER + "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;Очёр;;одна школа;;\n")
    intake = read_text(TEXT, decisions=made)
    assert len(codes(intake)) == 2
    idle = [problem for problem in intake.problems if problem.rule == "name-decision-unused"]
    assert [(problem.file, problem.row) for problem in idle] == [("names.csv", 2)]


def test_an_unfilled_line_is_no_decision(
    read_text: Read, decisions: Callable[[str], NameDecisions]
) -> None:
    made = decisions(HEADER + "МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;;;;;\n")
    assert made == NameDecisions()
    assert len(codes(read_text(TEXT, decisions=made))) == 2


def test_all_faults_are_told_together(decisions: Callable[[str], NameDecisions]) -> None:
    with pytest.raises(OporaError) as refusal:
        decisions(
            HEADER
            + "Лицей № 1;Лицей № 2;;;может быть;;\n"
            + ";Лицей № 2;;;одна школа;;\n"
            + "Лицей № 3;Лицей № 4;;;одна школа;;\n"
            + "Лицей №3;Лицей № 5;;;одна школа;;\n"
            + "Лицей №3;Лицей № 5;;;разные школы;;\n"
        )
    assert [sentence.partition(":")[0] for sentence in refusal.value.sentences] == [
        "names.csv, строка 2",
        "names.csv, строка 3",
        "names.csv, строка 5",
    ]


def test_a_file_without_the_columns_is_refused(text_file: Callable[..., Path]) -> None:
    with pytest.raises(OporaError, match="«Как напечатано», «Как правильно»"):
        read_name_decisions(text_file("Лицей № 1"))


def test_proposals_become_a_draft_that_decides_nothing(tmp_path: Path) -> None:
    proposals = propose([NamedSchool("БСШ № 3"), NamedSchool("Богучанская СШ № 3")])
    write_name_proposals(tmp_path / "names.csv", proposals)
    assert (tmp_path / "names.csv").read_text(encoding="utf-8-sig").splitlines()[1] == (
        "БСШ № 3;Богучанская СШ № 3;;;;;Предложено: одно название — сокращение другого"
    )
    assert read_name_decisions(tmp_path / "names.csv") == NameDecisions()


def test_of_equally_full_spellings_the_frequent_one_is_offered(read_text: Read) -> None:
    (problem,) = read_text(TEXT + "ОГЭ химия 2023 – 1 из 10\n").problems
    assert "строку: МОУ СОШ с. Головинцино;МОУ СОШ с. Головинщино;" in problem.message


def test_open_proposals_of_a_reading_can_be_written_as_a_draft(
    tmp_path: Path, read_text: Read
) -> None:
    write_name_proposals(tmp_path / "names.csv", read_text(TEXT).proposals)
    (line,) = (tmp_path / "names.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    filled = line.replace("район;;;", "район;;одна школа;")
    assert filled != line
    (tmp_path / "names.csv").write_text(HEADER + filled, encoding="utf-8")
    made = read_name_decisions(tmp_path / "names.csv")
    assert len(codes(read_text(TEXT, decisions=made))) == 1
