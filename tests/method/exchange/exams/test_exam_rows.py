"""Rows of a protocol: each fault once, with its rule, and counted or not as the rule says."""

import pytest
from tests.method.exchange.exams.protocols_made import (
    EGE_HEADER,
    OGE_HEADER,
    counts,
    ege,
    exam,
    oge,
    read,
    sheet,
    taken,
)
from tests.method.exchange.told_problems import problem_of, rules_of

from opora.domain.problem import Severity
from opora.exchange.exams.exam_cells import shown
from opora.exchange.intake import Intake
from opora.exchange.row_taken import RowPurpose

RUSSIAN = "01 - Русский язык 2025.06.09"
MATHS = "02 - Математика 2025.06.03"
EGE_RUSSIAN = "01 - Русский язык 2025.05.30"


def with_row(row: object, title: str = MATHS) -> Intake:
    """An exam of which the row is the third; the two before it are clean, one of them low."""
    return read(sheet(exam(title, [oge(201005, "1", 9, 3), oge(201005, "2", 5, 2), row])))


COUNTED = {("201005", "математика"): (1, 3)}
NOT_COUNTED = {("201005", "математика"): (1, 2)}


@pytest.mark.parametrize(
    ("row", "rule", "expected"),
    [
        (oge(201005, "3", 9, 7), "mark-outside-scale", NOT_COUNTED),
        (oge(201005, "3", 9, "зачёт"), "mark-outside-scale", NOT_COUNTED),
        (oge(201005, "3", "", ""), "empty-total", NOT_COUNTED),
        (oge(201005, "3", "-", "-"), "empty-total", NOT_COUNTED),
        (oge(201005, "3", "девять", ""), "bad-total", NOT_COUNTED),
        (oge(201005, "3", "4509", ""), "bad-total", NOT_COUNTED),
        (oge(201005, "3", "", 4), "score-missing-beside-result", COUNTED),
        (oge(201005, "3", "много", 4), "score-missing-beside-result", COUNTED),
        (oge("", "3", 9, 4), "unknown-school-code", NOT_COUNTED),
        (oge("edu201005", "3", 9, 4), "unknown-school-code", NOT_COUNTED),
        (oge("000000", "3", 9, 4), "unknown-school-code", NOT_COUNTED),
        (oge(201005, "2", 9, 4), "repeated-pupil", NOT_COUNTED),
        (oge(201005, "Выдумкина", 9, 4), "odd-pupil-code", COUNTED),
        (oge(201005, "3", 9, 4, grade="Чеканиха"), "odd-exam-class", COUNTED),
        (oge(201005, "3", "не явился", 4), "", NOT_COUNTED),
        (oge(201005, "3", "удалён", ""), "", NOT_COUNTED),
        (oge(201005, "3", "", "неявка"), "", NOT_COUNTED),
        (oge(201005, "3", 12, "не завершил"), "absent-with-score", NOT_COUNTED),
        (["", "", "", "", "", "", "Выдумкина"], "not-a-pupil", NOT_COUNTED),
        (["Итого", "", "", "", "", "", "", "", "", "", "", "", 3], "", NOT_COUNTED),
        (["Председатель ГЭК", "", "", "Выдумкина"], "", NOT_COUNTED),
        (["Протокол проверки"], "", NOT_COUNTED),
    ],
)
def test_each_fault_has_its_rule(
    row: object, rule: str, expected: dict[tuple[str, str], tuple[int, int]]
) -> None:
    intake = with_row(row)
    besides = {"personal-data-dropped", "rows-not-counted", "pupils-without-code"}
    assert [one for one in rules_of(intake) if one not in besides] == ([rule] if rule else [])
    if rule:
        assert problem_of(intake, rule).row == 7
        assert (problem_of(intake, rule).severity is Severity.ERROR) == (expected is NOT_COUNTED)
    assert counts(intake) == expected


def test_an_error_is_shown_with_and_without() -> None:
    message = problem_of(with_row(oge(201005, "3", 9, 7)), "rows-not-counted").message
    assert "Не учтено учеников: 1 (строка 7)" in message
    assert "1 из 2" in message
    assert "1 из 3" in message
    assert "2 из 3" in message


@pytest.mark.parametrize(
    "grade", ["9А", "9 а", "9", "9.0", "9-б", "9 «В»", "11", "9 класс", "", "10"]
)
def test_usual_classes_pass(grade: str) -> None:
    assert "odd-exam-class" not in rules_of(with_row(oge(201005, "3", 9, 4, grade=grade)))


def test_marks_of_oge_from_the_dated_scale() -> None:
    # Domain facts § 7: Russian of 2025, «2» up to 14; «4» and «5» ask for literacy besides.
    rows = [oge(201005, "1", 14, ""), oge(201005, "2", 15, ""), oge(201005, "3", 25, "")]
    (outcome,) = read(sheet(exam(RUSSIAN, rows))).outcomes
    assert outcome.marks is not None
    assert (outcome.marks.mark_2, outcome.marks.mark_3) == (1, 2)
    assert "отметки по шкале" in outcome.source
    assert "регион вправе установить свою шкалу" in outcome.source


def test_a_passing_score_without_a_certain_mark_is_not_low() -> None:
    rows = [oge(201005, "1", 14, ""), oge(201005, "2", 26, "")]
    (outcome,) = read(sheet(exam(RUSSIAN, rows))).outcomes
    assert (outcome.low, outcome.participants, outcome.marks) == (1, 2, None)
    assert "минимум 15 (первичный балл)" in outcome.source


def test_a_mark_that_side_conditions_leave_open_between_two_and_three() -> None:
    # Mathematics 2023: from 8 points on «3» asks for geometry, which the protocol does not tell.
    title = "02 - Математика 2023.06.03"
    intake = read(sheet(exam(title, [oge(201005, "1", 8, "")])))
    assert intake.outcomes[0].low is None
    assert "геометрии" in problem_of(intake, "no-mark-derivable").message


def test_no_scale_but_a_minimum() -> None:
    # Domain facts § 7: physics 2022 is passed with 11.
    rows = [oge(201005, "1", 10, ""), oge(201005, "2", 11, "")]
    (outcome,) = read(sheet(exam("03 - Физика 2022.06.22", rows))).outcomes
    assert (outcome.low, outcome.participants) == (1, 2)
    assert "минимум 11 (первичный балл)" in outcome.source


def test_neither_a_mark_nor_a_scale_nor_a_minimum() -> None:
    intake = read(sheet(exam(MATHS, [oge(201005, "1", 9, "")])))
    assert intake.outcomes[0].low is None
    assert "отметку вывести нельзя" in problem_of(intake, "no-mark-derivable").message


def test_a_score_above_the_work_is_not_counted() -> None:
    rows = [oge(201005, "1", 38, ""), oge(201005, "2", 14, 2)]
    intake = read(sheet(exam(RUSSIAN, rows)))
    assert problem_of(intake, "score-above-maximum").row == 5
    assert counts(intake) == {("201005", "русский язык"): (1, 1)}


def test_marks_off_the_federal_scale_are_told_once_and_counted() -> None:
    rows = [oge(201005, "1", 14, 3), oge(201005, "2", 13, 3), oge(201005, "3", 15, 3)]
    intake = read(sheet(exam(RUSSIAN, rows)))
    problem = problem_of(intake, "exam-mark-differs-from-scale")
    assert (problem.row, problem.severity) == (4, Severity.NOTICE)
    assert "строки 5–6" in problem.message
    assert counts(intake) == {("201005", "русский язык"): (0, 3)}


def test_one_mark_off_the_federal_scale_and_some_it_cannot_judge() -> None:
    rows = [oge(201005, "1", 14, 3), oge(201005, "2", 30, 5), oge(201005, "3", 99, 5)]
    problem = problem_of(read(sheet(exam(RUSSIAN, rows))), "exam-mark-differs-from-scale")
    assert "шкале: строка 5." in problem.message


@pytest.mark.parametrize(
    ("row", "rule", "expected"),
    [
        (ege(201005, "2", 13, ""), "empty-total", (0, 1)),
        (ege(201005, "2", 13, 101), "score-above-maximum", (0, 1)),
        (ege(201005, "2", 13, "много"), "bad-total", (0, 1)),
        (ege(201005, "2", "", 20), "score-missing-beside-result", (1, 2)),
        (ege(201005, "2", "", "не явилась"), "", (0, 1)),
        (ege(201005, "2", 0, 0), "", (1, 2)),
    ],
)
def test_faults_of_ege(row: object, rule: str, expected: tuple[int, int]) -> None:
    intake = read(sheet(exam(EGE_RUSSIAN, [ege(201005, "1", 20, 40), row], EGE_HEADER)))
    beside = {"personal-data-dropped", "rows-not-counted"}
    assert [one for one in rules_of(intake) if one not in beside] == ([rule] if rule else [])
    assert counts(intake) == {("201005", "русский язык"): expected}


def test_gve_without_a_mark_is_an_empty_result() -> None:
    intake = read(sheet(exam("51 - Русский язык 2025.06.09", [oge(201005, "1", 9, "")])))
    assert problem_of(intake, "empty-total").column == "Оценка"


def test_basic_mathematics_with_both_columns() -> None:
    header = ("Код ОО", "Код участника", "Первичный балл", "Тестовый балл", "Оценка")
    rows = [[201005, "1", 9, "", 3], [201005, "2", 3, "", 2], [201005, "3", "", "", ""]]
    intake = read(sheet(exam("22 - Математика базовая 2025.05.27", rows, header)))
    assert counts(intake) == {("201005", "математика базовая"): (1, 2)}
    assert problem_of(intake, "empty-total").row == 7


def test_a_wrong_mark_beside_a_test_score_is_an_error() -> None:
    header = ("Код ОО", "Код участника", "Тестовый балл", "Оценка")
    rows = [[201005, "1", 50, 9]]
    intake = read(sheet(exam("01 - Русский язык ЕГЭ 2025.05.30", rows, header)))
    assert problem_of(intake, "mark-outside-scale").row == 5


STATUS = (*OGE_HEADER, "Статус")


@pytest.mark.parametrize(
    ("status", "purpose", "rule"),
    [
        ("Не явился", RowPurpose.ABSENT, ""),
        ("Удалён с экзамена", RowPurpose.ABSENT, ""),
        ("не завершил по уважительной причине", RowPurpose.ABSENT, ""),
        ("Явился", RowPurpose.RESULT, "empty-total"),
        ("", RowPurpose.RESULT, "empty-total"),
        ("под вопросом", RowPurpose.RESULT, "empty-total"),
    ],
)
def test_a_column_that_tells_who_was_there(status: str, purpose: RowPurpose, rule: str) -> None:
    row = [*oge(201005, "1", "", ""), status]
    (only,) = [one for one in taken(sheet(exam(MATHS, [row], STATUS))) if one.where.row == 5]
    assert only.purpose is purpose
    assert [remark.rule.code for remark in only.remarks][:1] == ([rule] if rule else [])


def test_unknown_words_about_presence_are_told_once() -> None:
    rows = [[*oge(201005, str(n), 9, 2), word] for n, word in enumerate(["что-то", "иное", "явка"])]
    intake = read(sheet(exam(MATHS, rows, STATUS)))
    problem = problem_of(intake, "odd-status")
    assert (problem.row, problem.column) == (4, "Статус")
    assert "(строк: 2)" in problem.message
    assert counts(intake) == {("201005", "математика"): (3, 3)}


def test_a_list_pasted_twice_is_counted_once() -> None:
    rows = [oge(201005, str(number), 9, 2) for number in range(3)]
    intake = read(sheet(exam(MATHS, [*rows, *rows])))
    assert counts(intake) == {("201005", "математика"): (3, 3)}
    assert problem_of(intake, "list-pasted-twice").row == 8


def test_a_code_in_two_schools_is_told_and_both_count() -> None:
    intake = read(sheet(exam(MATHS, [oge(201005, "7", 9, 3), oge(201006, "007", 9, 2)])))
    problem = problem_of(intake, "pupil-in-two-schools")
    assert (problem.row, problem.value) == (6, "7")
    assert "лист «Протокол», строка 5" in problem.message
    assert counts(intake) == {("201005", "математика"): (0, 1), ("201006", "математика"): (1, 1)}


def test_codes_that_number_the_pupils_of_each_school_are_no_fault() -> None:
    rows = [oge(school, str(n), 9, 3) for school in (201005, 201006) for n in range(5)]
    assert rules_of(read(sheet(exam(MATHS, rows)))) == ["personal-data-dropped"]


def test_a_protocol_without_codes_says_so() -> None:
    header = ("Код ОО", "Первичный балл", "Оценка")
    intake = read(sheet(exam(MATHS, [[201005, 9, 3], [201005, 9, 3]], header)))
    assert problem_of(intake, "no-pupil-codes").row == 4
    assert counts(intake) == {("201005", "математика"): (0, 2)}


def test_the_same_remark_about_two_schools_is_made_twice() -> None:
    rows = [oge(201005, "1", 9, ""), oge(201006, "2", 9, "")]
    assert rules_of(read(sheet(exam(MATHS, rows)))).count("no-mark-derivable") == 2


@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        ("", ""),
        ("7", "7"),
        ("13.5", "13.5"),
        ("-1", "-1"),
        ("4509", "другое значение"),
        ("Выдумкина", "другое значение"),
    ],
)
def test_cells_long_enough_to_be_a_name_are_not_shown(cell: str, printed: str) -> None:
    assert shown(cell) == printed


def test_participants_without_codes_in_their_column_are_told_once() -> None:
    intake = read(sheet(exam(RUSSIAN, [oge(201005, "", 20, 3), oge(201006, "", 20, 3)] * 2)))
    told = problem_of(intake, "pupils-without-code")
    assert told.row == 5
    assert "строки 5–8" in told.message
    assert "no-pupil-codes" not in rules_of(intake)
