"""Resolutions: a person settles a contradiction, with a name and a reason, and it is recorded."""

from collections.abc import Callable
from pathlib import Path

import pytest

from opora.domain.errors import OporaError
from opora.exchange.decisions.resolutions import RESOLUTION_COLUMNS, Resolutions, read_resolutions
from opora.exchange.intake import Intake

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]
Resolve = Callable[..., Resolutions]
TEXT = "МОУ СОШ с. Арчада\nОГЭ математика 2023 – 4 чел. из 12 (30,8%)\n"
HEADER = ";".join(column.header for column in RESOLUTION_COLUMNS) + "\n"


@pytest.fixture
def resolve(text_file: Callable[..., Path]) -> Resolve:
    return lambda *lines: read_resolutions(text_file(HEADER + "\n".join(lines), "resolutions.csv"))


def test_a_contradiction_is_resolved(read_text: Read, resolve: Resolve) -> None:
    (problem,) = read_text(TEXT).problems
    made = resolve(f"{problem.problem_id};13;4;Петрова А.А.;протокол № 5")
    intake = read_text(TEXT, resolutions=made)
    (outcome,) = intake.outcomes
    assert (outcome.low, outcome.participants, outcome.is_contradicted) == (4, 13, False)
    (notice,) = intake.problems
    assert notice.rule == "contradiction-resolved"
    assert outcome.problem_ids == (notice.problem_id,)
    assert notice.message.replace("\u00a0", " ") == (
        "Расхождение разрешено: учтено 4 из 13. Решил: Петрова А.А.; основание: протокол № 5. "
        "В источнике: 4 из 12 (30,8 %)"
    )


def test_the_number_of_the_problem_outlives_a_decision_about_the_name(
    read_text: Read, resolve: Resolve, text_file: Callable[..., Path]
) -> None:
    from opora.exchange.decisions.name_decisions import read_name_decisions

    (problem,) = read_text(TEXT).problems
    made = resolve(f"{problem.problem_id};13;4;Петрова;акт")
    names = text_file(
        "Как напечатано;Как правильно;Решил;Основание\nМОУ СОШ с. Арчада;Школа Арчады;П;акт",
        "n.csv",
    )
    intake = read_text(TEXT, resolutions=made, decisions=read_name_decisions(names))
    assert intake.outcomes[0].participants == 13


def test_conflicting_rows_are_resolved(read_rows: Read, row: Row, resolve: Resolve) -> None:
    rows = (row(), row(low=4))
    (problem,) = read_rows(*rows).problems
    intake = read_rows(*rows, resolutions=resolve(f"{problem.problem_id};8;4;Петрова;акт"))
    assert (intake.outcomes[0].low, intake.outcomes[0].participants) == (4, 8)


@pytest.mark.parametrize(("low", "kept"), [(4, False), (3, True)])
def test_marks_are_kept_only_if_they_fit(
    read_rows: Read, row: Row, resolve: Resolve, low: int, kept: object
) -> None:
    marked = row(mark_2=3, mark_3=5, mark_4=0, mark_5=0, share="50")
    (problem,) = read_rows(marked).problems
    intake = read_rows(marked, resolutions=resolve(f"{problem.problem_id};8;{low};Петрова;акт"))
    assert (intake.outcomes[0].marks is not None) is kept


def test_a_remark_that_is_not_about_counts_stays(
    read_rows: Read, row: Row, resolve: Resolve
) -> None:
    strange = row(subject="физкультура", low=9)
    problems = {problem.rule: problem for problem in read_rows(strange).problems}
    number = problems["low-exceeds-participants"].problem_id
    intake = read_rows(strange, resolutions=resolve(f"{number};9;9;Петрова;акт"))
    assert {problem.rule for problem in intake.problems} == {
        "unknown-subject",
        "contradiction-resolved",
    }


def test_a_resolution_that_answers_nothing_is_told(read_text: Read, resolve: Resolve) -> None:
    intake = read_text(TEXT, resolutions=resolve("P-00000000;13;4;Петрова;акт"))
    assert intake.outcomes[0].is_contradicted
    idle = [problem for problem in intake.problems if problem.rule == "resolution-unused"]
    assert [(problem.file, problem.row) for problem in idle] == [("resolutions.csv", 2)]


@pytest.mark.parametrize("title", ["Номер замечания", "problem_id"])
def test_the_number_may_stand_under_its_code(text_file: Callable[..., Path], title: str) -> None:
    header = HEADER.replace("Номер замечания", title)
    made = read_resolutions(text_file(header + "P-1;13;4;Петрова;акт", "r.csv"))
    assert made.answer_to("P-1") is not None


def test_the_number_under_both_names_is_refused(text_file: Callable[..., Path]) -> None:
    file = text_file("problem_id;" + HEADER + "P-1;P-2;13;4;Петрова;акт", "r.csv")
    with pytest.raises(OporaError, match="стоит дважды"):
        read_resolutions(file)


def test_a_line_longer_than_its_header_is_refused(resolve: Resolve) -> None:
    with pytest.raises(OporaError, match="строка 2: над значением «акт» нет заголовка"):
        resolve("P-1;13;4;;Петрова;акт")


def test_all_faults_are_told_together(resolve: Resolve) -> None:
    with pytest.raises(OporaError) as refusal:
        resolve(
            "P-1;13;14;Петрова;акт",
            "P-2;13;4;;акт",
            "P-3;13;4;Петрова;",
            "P-4;много;4;Петрова;акт",
            "P-5;13;4;Петрова;акт",
            "P-5;12;4;Петрова;акт",
        )
    assert [sentence.partition(":")[0] for sentence in refusal.value.sentences] == [
        f"resolutions.csv, строка {row}" for row in (2, 3, 4, 5, 7)
    ]
