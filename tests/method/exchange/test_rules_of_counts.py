"""Remarks about numbers: what contradicts is not counted, and is never lost."""

from collections.abc import Callable

import pytest
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.exchange.intake import Intake

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]

SCHOOL = "Муниципалитет: Каменский район\nМОУ СОШ с. Кикино\n"


@pytest.mark.parametrize("participants", ["двенадцать", "-3", "12,5", "1 2 3 чел."])
def test_bad_number_leaves_an_outcome_without_counts(
    read_rows: Read, row: Row, participants: str
) -> None:
    intake = read_rows(row(participants=participants))
    problem = problem_of(intake, "bad-number")
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.low) == (None, None)
    assert outcome.problem_ids == (problem.problem_id,)
    assert (problem.column, problem.value) == ("Участников", participants)


def test_bad_share_leaves_the_counts(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(share="130"))
    assert intake.outcomes[0].has_counts
    assert problem_of(intake, "bad-number").column == "Доля ниже минимума, %"


def test_bad_share_in_text(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 6 из 12 (500%)")
    assert intake.outcomes[0].has_counts
    assert problem_of(intake, "bad-number").row == 3


def test_unclear_answer(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(before_resits="наверное"))
    assert intake.outcomes[0].before_resits is None
    assert problem_of(intake, "unclear-answer").column == "До пересдач"


def test_low_exceeds_participants(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(low=9))
    (outcome,) = intake.outcomes
    assert not outcome.has_counts
    problem = problem_of(intake, "low-exceeds-participants")
    assert problem.message.startswith("Ниже минимума 9, а участников всего 8.")
    assert outcome.problem_ids == (problem.problem_id,)


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({2: 3, 3: 3, 4: 3, 5: 0}, "3 + 3 + 3 + 0 = 9, а участников 8"),
        ({2: 2, 3: 3, 4: 3, 5: 0}, "отметок «2» 2, а ниже минимума 3"),
        ({2: 4}, "отметок «2» 4, а ниже минимума 3"),
        ({3: 5, 4: 4}, "отметок 9, а участников 8"),
    ],
)
def test_marks_do_not_sum(read_rows: Read, row: Row, marks: dict[int, int], said: str) -> None:
    intake = read_rows(row(**{f"mark_{mark}": number for mark, number in marks.items()}))
    (outcome,) = intake.outcomes
    assert (outcome.has_counts, outcome.marks) == (False, None)
    assert said in problem_of(intake, "marks-do-not-sum").message


def test_marks_incomplete(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(mark_2=3, mark_3=5))
    assert intake.outcomes[0].has_counts
    assert intake.outcomes[0].marks is None
    assert rules_of(intake) == ["marks-incomplete"]


@pytest.mark.parametrize(
    "changes",
    [
        {"low": None, "mark_2": 3, "mark_3": 5},
        {"participants": None, "low": None, "mark_4": 5},
        {"participants": 8, "low": 9, "mark_2": 1, "mark_3": 1, "mark_4": 1, "mark_5": 1},
        {"participants": "восемь", "mark_2": 3},
        {"mark_2": 2, "mark_3": 3, "mark_4": 3, "mark_5": 1},
        {"year": "?", "low": 9},
    ],
)
def test_one_fault_is_one_remark(read_rows: Read, row: Row, changes: dict[str, object]) -> None:
    assert len(read_rows(row(**changes)).problems) == 1


def test_both_differences_of_marks_are_told_together(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(mark_2=2, mark_3=3, mark_4=3, mark_5=1))
    assert "= 9, а участников 8; отметок «2» 2, а ниже минимума 3" in (
        problem_of(intake, "marks-do-not-sum").message
    )


def test_mean_outside_scale(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(mean_score=33.5, max_score=31))
    assert intake.outcomes[0].mean_score is None
    assert "33.5 больше максимального 31" in problem_of(intake, "mean-outside-scale").message


def test_share_contradicts_counts(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2023 – 4 чел. из 12 (30,8%)")
    (outcome,) = intake.outcomes
    assert (outcome.low, outcome.participants, outcome.is_contradicted) == (4, 12, True)
    problem = problem_of(intake, "share-contradicts-counts")
    assert problem.message.replace("\u00a0", " ") == (
        "Напечатано 30,8 %, а 4 из 12 — это 33,3 %; 30,8 % было бы при 4 из 13; "
        "сверьте с первичным документом. Учтены числа, а не процент."
    )
    assert outcome.problem_ids == (problem.problem_id,)


def test_share_that_fits_no_likely_counts(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2023 – 4 чел. из 12 (91,3%)")
    assert "было бы" not in problem_of(intake, "share-contradicts-counts").message


def test_counts_missing_stated_low(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ВПР русский язык 5 класс 2023")
    (outcome,) = intake.outcomes
    assert (outcome.stated_low, outcome.has_counts) == (True, False)
    assert rules_of(intake) == ["counts-missing-stated-low"]


@pytest.mark.parametrize("changes", [{"low": None}, {"low": None, "participants": "—"}])
def test_counts_missing(read_rows: Read, row: Row, changes: dict[str, object]) -> None:
    intake = read_rows(row(**changes))
    assert not intake.outcomes[0].has_counts
    assert rules_of(intake) == ["counts-missing"]


def test_percent_only(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(participants=None, low=None, share="37,5 %"))
    (outcome,) = intake.outcomes
    assert (outcome.has_counts, outcome.printed_share is None) == (False, False)
    assert rules_of(intake) == ["percent-only"]


def test_zero_participants(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(participants=0, low=0))
    assert not intake.outcomes[0].has_counts
    assert rules_of(intake) == ["zero-participants"]
