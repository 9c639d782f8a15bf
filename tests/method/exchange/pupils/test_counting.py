"""Pupils of a school → its result: who is counted, how the mark is found, what is told."""

import pytest
from tests.method.exchange.pupils.made_pupils import (
    CONDITIONAL,
    EXAM,
    MATHEMATICS,
    OTHER_SCHOOL,
    UNSCALED,
    a_pupil,
    at,
    result_of,
    rules_at,
    taken,
)

from opora.domain.marks import Marks
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import RowPurpose
from opora.exchange.rules.about_pupils import EMPTY_TOTAL
from opora.exchange.rules.about_vpr import ODD_CLASS

AN_ERROR = EMPTY_TOTAL.remark(column="Итого")
A_WARNING = ODD_CLASS.remark(column="Класс", value="?")


@pytest.mark.parametrize(
    ("score", "mark"),
    [(0, 2), (6, 2), (7, 3), (10, 3), (11, 4), (14, 4), (15, 5), (20, 5)],
)
def test_a_score_has_the_mark_of_the_scale(score, mark):
    assert Work(MATHEMATICS).mark(a_pupil(score)) == mark


def test_the_mark_in_the_file_goes_before_the_scale():
    result = result_of(a_pupil(6, mark=3), a_pupil(20, mark=2))
    assert (result.figures.low, result.figures.marks) == (1, Marks(1, 1, 0, 0))
    assert "отметки по шкале" not in result.place


def test_a_stated_minimum_goes_before_the_scale():
    result = result_of(a_pupil(0, below_minimum=False), a_pupil(20, below_minimum=True))
    assert (result.figures.low, result.figures.marks) == (1, None)
    assert result.remarks == ()


def test_an_exam_without_marks_is_counted_by_its_minimum():
    rows = [a_pupil(None, below_minimum=below) for below in (True, False, False)]
    figures = result_of(*rows, procedure=EXAM).figures
    assert (figures.participants, figures.low, figures.marks) == (3, 1, None)
    assert (figures.mean_score, figures.max_score) == (None, None)


def test_marks_and_scores_of_a_school():
    result = result_of(*(a_pupil(score) for score in (6, 7, 11, 15, 16)))
    figures = result.figures
    assert (figures.participants, figures.low) == (5, 1)
    assert figures.marks == Marks(1, 1, 1, 2)
    assert (figures.mean_score, figures.max_score) == (11, 20)
    assert result.procedure == MATHEMATICS
    assert len(result.counted_rows) == 5


def test_absent_pupils_are_no_participants():
    here, away = a_pupil(6), a_pupil(attended=False)
    rows = taken(here, away)
    assert [row.purpose for row in rows] == [RowPurpose.RESULT, RowPurpose.ABSENT]
    (result,) = rows[0].results
    assert (result.figures.participants, result.counted_rows) == (1, (here.where,))


def test_a_school_of_absent_pupils_only():
    result = result_of(a_pupil(attended=False))
    assert (result.figures.participants, result.figures.low) == (0, 0)
    assert (result.figures.marks, result.figures.mean_score) == (Marks(0, 0, 0, 0), None)
    assert [remark.rule.code for remark in result.remarks] == ["zero-participants"]


def test_a_warning_leaves_the_row_in_and_an_error_keeps_it_out():
    result = result_of(a_pupil(6, remarks=(A_WARNING,)), a_pupil(None, remarks=(AN_ERROR,)))
    assert result.figures.participants == 1
    (remark,) = result.remarks
    assert remark.rule.code == "rows-not-counted"


def test_a_school_of_lost_rows_only_says_so():
    result = result_of(a_pupil(None, remarks=(AN_ERROR,), where=at(7)[0]))
    (remark,) = result.remarks
    assert "(строка 7). Без них — ниже минимума 0 из 0; с ними было бы от 0 из 1" in remark.message


def test_lost_rows_beside_unknown_marks_tell_participants_only():
    lost = [a_pupil(None, remarks=(AN_ERROR,), where=where) for where in at(3, 4)]
    result = result_of(a_pupil(1), *lost, procedure=UNSCALED)
    told = {remark.rule.code: remark.message for remark in result.remarks}
    assert "(строки 3–4). Без них — участников 1; с ними было бы 3." in told["rows-not-counted"]
    assert "no-mark-derivable" in told


def test_one_unknown_mark_makes_the_low_results_unknown():
    result = result_of(a_pupil(20, mark=4), a_pupil(5), procedure=UNSCALED)
    assert (result.figures.participants, result.figures.low, result.figures.marks) == (
        2,
        None,
        None,
    )
    (remark,) = result.remarks
    assert remark.message.startswith("Участников 2, но сколько из них ниже минимума, сказать")
    assert "шкала перевода баллов в отметки не известна" in remark.message


def test_a_mark_that_hangs_on_a_side_condition_is_not_derived():
    result = result_of(a_pupil(30), procedure=CONDITIONAL)
    assert result.figures.low is None
    assert "При первичном балле 30 отметка может быть" in result.remarks[0].message


def test_a_pupil_with_neither_mark_nor_score():
    result = result_of(a_pupil(None, where=at(9)[0]))
    assert result.figures.low is None
    assert "В строке 9 нет ни отметки, ни балла." in result.remarks[0].message


@pytest.mark.parametrize(("stated", "score"), [(None, 21), (20, 21), (16, 17), (25, 26)])
def test_a_score_above_the_maximum_is_not_counted(stated, score):
    (row,) = taken(a_pupil(score), stated_maximum=stated)
    assert rules_at(row) == ["score-above-maximum"]
    assert f"Балл {score} больше наибольшего возможного ({score - 1})" in row.remarks[0].message
    assert row.results[0].figures.participants == 0


def test_no_maximum_is_known_without_a_scale_and_a_statement():
    work = Work(UNSCALED)
    assert (work.max_score, work.provenance) == (None, "")
    assert work.checked(row := a_pupil(500)) is row


def test_a_stated_maximum_that_is_not_the_scale_s_makes_it_another_work():
    result = result_of(a_pupil(6), stated_maximum=25)
    assert (result.figures.low, result.figures.max_score) == (None, 25)
    assert "в файле наибольший балл 25, а по шкале 20" in result.remarks[0].message


def test_every_school_has_a_result_of_its_own_and_rows_keep_their_order():
    rows = [a_pupil(6), a_pupil(7, school=OTHER_SCHOOL), a_pupil(15), a_pupil(1, school=None)]
    told = taken(*rows)
    assert [row.where for row in told] == [row.where for row in rows]
    assert [len(row.results) for row in told] == [1, 1, 0, 0]
    assert [row.results[0].figures.participants for row in told[:2]] == [2, 1]


def test_only_rows_that_tell_something_name_their_school():
    told = taken(a_pupil(6), a_pupil(7), a_pupil(8, remarks=(A_WARNING,)), a_pupil(9, school=None))
    assert [len(row.schools) for row in told] == [1, 0, 1, 0]


def test_resits_are_told_of_the_result():
    procedure = Procedure(2023, None, ProcedureKind.OGE, "физика")
    assert result_of(a_pupil(11, mark=3), procedure=procedure, before_resits=True).before_resits


@pytest.mark.parametrize(
    ("places", "source"),
    [
        (at(2), "а.xlsx, лист «Лист», строка 2"),
        (at(2, 3, 4, 9), "а.xlsx, лист «Лист», строки 2–4, 9"),
        (at(2, sheet=""), "а.xlsx, строка 2"),
        (
            at(2, 3, sheet="А") + at(2, sheet="Б"),
            "а.xlsx, лист «А», строки 2–3; лист «Б», строка 2",
        ),
    ],
)
def test_where_a_result_comes_from(places, source):
    assert result_of(*(a_pupil(6, mark=2, where=where) for where in places)).place == source


def test_a_derived_mark_tells_its_scale():
    assert "; отметки по шкале: " in result_of(a_pupil(6)).place


def test_the_rows_whose_result_is_unclear_are_named():
    rows = [a_pupil(6, mark=3), a_pupil(7, where=at(907)[0]), a_pupil(7, where=at(908)[0])]
    (remark,) = result_of(*rows, procedure=UNSCALED).remarks
    assert "Неясны результаты: 2 (строки 907–908)." in remark.message


def test_no_rows_are_named_where_all_results_are_unclear():
    (remark,) = result_of(a_pupil(6), a_pupil(7), procedure=UNSCALED).remarks
    assert "Неясны" not in remark.message
