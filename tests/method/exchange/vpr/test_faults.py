"""Faults of protocols: what each is told as, and whether the pupil stays counted."""

import pytest
from tests.method.exchange.told_problems import problem_of, rules_of
from tests.method.exchange.vpr.made_protocols import (
    MAXIMA,
    YEARS,
    Pupil,
    a_pupil,
    absent,
    protocol,
    read,
    sheet_of,
    table_2020,
    table_2022,
)

from opora.domain.problem import Severity
from opora.exchange.row_taken import RowPurpose

ANYBODY = a_pupil("50001")
COUNTED, LOST, ABSENT = "counted", "lost", "absent"


def fate_of(year: int, pupil: Pupil) -> tuple[list[str], str]:
    """The rules that a row breaks beside a plain one, and where the row went."""
    intake = read(protocol(year, [ANYBODY, pupil]))
    row = intake.rows[-1]
    besides = {"rows-not-counted", "class-of-unknown-school"}
    rules = [rule for rule in rules_of(intake) if rule not in besides]
    if row.outcome_ids:
        return rules, COUNTED
    return rules, ABSENT if row.purpose is RowPurpose.ABSENT else LOST


OTHER = a_pupil("50002")
FAULTS = [
    # the total
    ({}, [], COUNTED),
    ({"total": "11"}, ["total-is-not-the-sum"], COUNTED),
    ({"total": "12.0"}, [], COUNTED),
    ({"total": ""}, ["empty-total"], LOST),
    ({"total": "-"}, ["empty-total"], LOST),
    ({"total": "двенадцать"}, ["bad-total"], LOST),
    ({"total": "-1"}, ["bad-total"], LOST),
    ({"total": "20", "tasks": ("8", "8", "4")}, [], COUNTED),
    ({"total": "21"}, ["score-above-maximum", "total-is-not-the-sum"], LOST),
    ({"total": "0", "tasks": ("0", "X", "не пройд.")}, [], COUNTED),
    # the tasks
    ({"tasks": ("8", "4", "Х")}, [], COUNTED),
    ({"tasks": ("8", "4", "x")}, [], COUNTED),
    ({"tasks": ("8", "4", "Не пройд.")}, [], COUNTED),
    ({"tasks": ("8", "4", "")}, ["task-score-unclear"], COUNTED),
    ({"tasks": ("8", "H", "")}, ["task-score-unclear"], COUNTED),
    ({"tasks": ("8", "5", "-1")}, ["task-score-impossible"], COUNTED),
    ({"tasks": ("8", "5", "-2")}, ["task-score-impossible", "total-is-not-the-sum"], COUNTED),
    # who wrote
    ({"variant": "14.0"}, [], COUNTED),
    ({"variant": ""}, ["attendance-from-total"], COUNTED),
    ({"variant": "болел"}, ["attendance-from-total"], COUNTED),
    ({"variant": "", "total": ""}, ["empty-total"], LOST),
    ({"variant": "", "total": "", "tasks": ("",) * 3}, ["absent-without-total"], ABSENT),
    ({"variant": "отсутствовал"}, ["absent-with-scores"], COUNTED),
    ({"variant": "отсутствовал", "tasks": ("",) * 3}, ["absent-with-total"], ABSENT),
    ({"variant": "отсутствовал", "tasks": ("0", "X", "")}, ["absent-with-total"], ABSENT),
    ({"variant": "отсутствовал", "total": ""}, ["absent-with-total"], ABSENT),
    ({"variant": "Отсутствовала", "total": "0", "tasks": ("",) * 3}, [], ABSENT),
    ({"variant": "отсутствовал", "total": "0", "tasks": ("X", "0", "0")}, [], ABSENT),
    # what is not used, but can be mended
    ({"class_name": "Чеканиха"}, ["odd-class"], COUNTED),
    ({"class_name": ""}, ["odd-class"], COUNTED),
    ({"journal_mark": "1"}, ["odd-journal-mark"], COUNTED),
    ({"journal_mark": "6"}, ["odd-journal-mark"], COUNTED),
    ({"journal_mark": "нет отметки"}, [], COUNTED),
    ({"journal_mark": ""}, [], COUNTED),
    ({"class_name": "ИСП-1", "journal_mark": "н"}, ["odd-class", "odd-journal-mark"], COUNTED),
    # the school
    ({"digits": "99000"}, ["unknown-school-code"], LOST),
    ({"place": "m027"}, ["municipality-differs"], COUNTED),
    # the pupil
    ({"code": "50001"}, ["pupil-entered-twice"], LOST),
    ({"code": "50001", "total": "13", "tasks": ("8", "4", "1")}, ["repeated-pupil"], LOST),
    ({"code": ""}, ["pupils-without-code"], COUNTED),
]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("changes", "rules", "fate"), FAULTS)
def test_a_row_with_a_fault(year, changes, rules, fate):
    told, went = fate_of(year, OTHER.but(**changes))
    assert (sorted(told), went) == (sorted(rules), fate)


@pytest.mark.parametrize(
    ("textbook", "behind", "shifted"),
    [
        ("Виленкин Н.Я. Математика", (), False),
        ("другое", ("Дорофеев Г.В.", "Математика"), False),
        ("0", (), True),
        ("X", (), True),
        ("не пройд.", (), True),
        ("", ("Дорофеев Г.В.", "1"), True),
        ("", ("", "", "Виленкин Н.Я. Математика"), True),
        ("1", ("0", "2"), True),
    ],
)
def test_what_stands_behind_the_tasks_of_2021(textbook, behind, shifted):
    # The total is held against nothing: points stand where no task is.
    pupil = OTHER.but(textbook=textbook, behind=behind, total="11" if shifted else "12")
    rules, fate = fate_of(2021, pupil)
    assert ("row-shifted" in rules, fate) == (shifted, COUNTED)
    assert "total-is-not-the-sum" not in rules


@pytest.mark.parametrize(
    ("textbook", "behind", "shifted"),
    [("Виленкин", (), False), ("0", (), True), ("X", ("0",), True), ("", ("", "", "1"), True)],
)
def test_what_stands_behind_the_tasks_of_2020(textbook, behind, shifted):
    rules, fate = fate_of(2020, OTHER.but(textbook=textbook, behind=behind))
    assert (rules, fate) == (["row-shifted"] if shifted else [], COUNTED)


def test_the_sentence_of_a_shifted_row():
    intake = read(protocol(2021, [OTHER.but(total="13", textbook="1", behind=("0",))]))
    problem = problem_of(intake, "row-shifted")
    assert (problem.severity, problem.column, problem.value) == (Severity.WARNING, "Учебник", "1")
    assert problem.message == (
        "Ячейки строки сдвинуты вправо, за столбец «Учебник»: там стоит «1». Решает общий балл; "
        "баллы за задания с ним не сверены. Верните ячейки на место."
    )
    assert intake.outcomes[0].mean_score == 13


def test_a_shifted_row_of_an_absent_pupil_is_only_told_of_its_columns():
    intake = read(protocol(2021, [ANYBODY, absent(behind=("", "", "", "x"))]))
    assert rules_of(intake) == ["column-without-header"]


def test_a_score_above_what_the_header_allows():
    pupil = OTHER.but(tasks=("8", "0", "5"), total="13")
    rules, fate = fate_of(2022, pupil)
    assert (rules, fate) == (["task-score-impossible"], COUNTED)
    problem = problem_of(read(protocol(2022, [pupil])), "task-score-impossible")
    assert "не может быть таким: «3 (4б)» — «5»." in problem.message
    assert fate_of(2021, pupil) == ([], COUNTED), "the header of 2021 says no maximum"


def test_maxima_are_believed_only_where_every_task_tells_its_own():
    table = table_2022([OTHER.but(total="21", tasks=("8", "8", "5"))])
    assert "score-above-maximum" in rules_of(read([sheet_of(table)]))
    assert sum(MAXIMA) == 20


def test_every_doubt_of_a_row_is_told():
    pupil = OTHER.but(total="", variant="2", tasks=("Н", "", "-1"), class_name="?", textbook="0")
    rules, fate = fate_of(2021, pupil)
    assert sorted(rules) == [
        *("empty-total", "odd-class", "row-shifted", "task-score-impossible", "task-score-unclear")
    ]
    assert fate == LOST
    problem = problem_of(read(protocol(2021, [pupil])), "task-score-unclear")
    assert "«балл за 1» — «Н», «балл за 2» — пусто." in problem.message


def test_a_lost_row_is_told_with_and_without():
    pupils = [a_pupil("50001", total="6", tasks=("6", "0", "0")), a_pupil("50002", total="")]
    intake = read(protocol(2021, pupils))
    (outcome,) = intake.outcomes
    problem = problem_of(intake, "rows-not-counted")
    assert problem.problem_id in outcome.problem_ids
    assert problem.message == (
        "Не учтено учеников: 1 (строка 3). Без них — ниже минимума 1 из 1 (100,0\u00a0%); с ними "
        "было бы от 1 из 2 (50,0\u00a0%) до 2 из 2 (100,0\u00a0%). Исправьте эти строки и "
        "прочитайте файл снова."
    )


def test_an_unknown_code_is_told_and_the_rest_is_counted():
    pupils = [ANYBODY, OTHER.but(digits="1"), absent("50003", digits="2")]
    intake = read(protocol(2020, pupils))
    told = [(one.row, one.value) for one in intake.problems]
    assert told == [(3, "sch1"), (4, "sch2")]
    assert [one.participants for one in intake.outcomes] == [1]


def test_a_school_keeps_its_first_municipality_and_each_other_is_told_once():
    pupils = [a_pupil(str(code), place=f"m02{code % 3}") for code in range(6)]
    intake = read(protocol(2021, pupils))
    told = [one for one in intake.problems if one.rule == "municipality-differs"]
    assert [(one.row, one.value) for one in told] == [(3, "Район m021"), (4, "Район m022")]
    assert [one.participants for one in intake.outcomes] == [6]


def test_a_municipality_left_out_in_one_row_is_no_other_municipality():
    table = table_2020([ANYBODY, OTHER])
    table[2][0] = "99-RU-REG"
    assert rules_of(read([sheet_of(table)])) == []


def test_both_forms_of_a_login_are_one_school():
    table = table_2020([ANYBODY, OTHER])
    table[2][1] = "EDU990001"
    (outcome,) = read([sheet_of(table)]).outcomes
    assert (outcome.school.code, outcome.participants) == ("edu990001", 2)


@pytest.mark.parametrize("year", YEARS)
def test_a_list_pasted_twice_is_counted_once(year):
    pupils = [a_pupil(f"5000{number}") for number in range(4)]
    intake = read(protocol(year, [*pupils, absent(), *pupils, absent()]))
    (outcome,) = intake.outcomes
    assert (outcome.participants, outcome.problem_ids) == (4, ())
    problem = problem_of(intake, "list-pasted-twice")
    assert "Впервые — строки 2–6; повтор — строки 7–11" in problem.message
    assert rules_of(intake).count("pupil-entered-twice") == 5


def test_a_school_of_absent_pupils_only_has_no_participants():
    intake = read(protocol(2021, [absent("1"), absent("2")]))
    assert [(one.participants, one.low) for one in intake.outcomes] == [(0, 0)]
    assert rules_of(intake) == ["zero-participants"]


def test_schools_known_by_their_codes_alone_have_remarks_of_their_own():
    pupils = [absent("1"), absent("1", digits="990002")]
    intake = read(protocol(2020, pupils))
    assert [one.school for one in intake.problems] == ["edu990001", "edu990002"]
