"""Each rule of reading speaks once, at the right place, and says how to fix what it found."""

import re
from collections.abc import Callable

import pytest

from opora.domain.problem import Problem, Severity
from opora.exchange.intake import Intake
from opora.exchange.rule import Rule
from opora.exchange.rules import RULES

Read = Callable[..., Intake]
Row = Callable[..., dict[str, object]]

SCHOOL = "Муниципалитет: Каменский район\nМОУ СОШ с. Кикино\n"


def problem_of(intake: Intake, rule: str) -> Problem:
    """The only problem of the rule."""
    (found,) = [problem for problem in intake.problems if problem.rule == rule]
    return found


def rules_of(intake: Intake) -> list[str]:
    return [problem.rule for problem in intake.problems]


def test_codes_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_sentences_are_russian_and_whole(rule: Rule) -> None:
    text = re.sub(r"\{\w+\}", "", rule.sentence)
    assert text[:1].isupper() or text.startswith("«")
    assert text.rstrip("» ").endswith((".", ":"))
    assert not re.search(r"[A-Za-z]{3,}", text)
    assert re.match(r"[A-Z][a-z]* ", rule.note)


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


def test_school_without_results(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 3 из 8\nМОУ СОШ с. Арчада")
    problem = problem_of(intake, "school-without-results")
    assert (problem.row, problem.value) == (4, "МОУ СОШ с. Арчада")


def test_a_school_whose_only_row_is_wrong_does_not_disappear(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(), row(school="МОУ СОШ с. Арчада", year="?"))
    assert problem_of(intake, "school-without-results").value == "МОУ СОШ с. Арчада"


def test_unknown_columns_are_named_one_by_one(read_rows: Read, row: Row) -> None:
    intake = read_rows(row(Примечание="нет", Учитель="нет"))
    named = [p.value for p in intake.problems if p.rule == "unknown-column"]
    assert sorted(named) == ["Примечание", "Учитель"]


def test_unread_words(read_text: Read) -> None:
    intake = read_text(f"{SCHOOL}ОГЭ математика 2022 – 6 из 12 предварительно")
    assert intake.outcomes[0].has_counts
    assert problem_of(intake, "unread-words").value == "предварительно"
