"""Cells of pupils' rows: logins, totals, marks."""

import pytest

from opora.exchange.pupils.pupil_cells import login_cell, mark_cell, total_cell, whole_score


@pytest.mark.parametrize("text", ["edu990001", "sch990001", " SCH990001 ", "Edu990001"])
def test_both_forms_of_a_login_are_one_code(text):
    assert login_cell(text) == ("edu990001", ())


@pytest.mark.parametrize("text", ["", "990001", "edu99000", "edu9900011", "edu99000а", "итого"])
def test_what_is_no_login_is_told(text):
    login, (remark,) = login_cell(text)
    assert (login, remark.rule.code) == (None, "unknown-school-code")
    assert "ожидается логин ФИС ОКО, например «edu123456»" in remark.message


@pytest.mark.parametrize(
    ("text", "total"), [("0", 0), ("15", 15), ("15.0", 15), ("7,00", 7), (" 9 ", 9), ("1000", 1000)]
)
def test_a_total_is_a_whole_number(text, total):
    assert total_cell(text, "Итого") == (total, ())
    assert whole_score(text) == total


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        *(("", "empty-total"), ("X", "empty-total"), ("—", "empty-total")),
        *(("-1", "bad-total"), ("12.5", "bad-total"), ("пять", "bad-total"), ("٣", "bad-total")),
        ("12345", "bad-total"),
    ],
)
def test_what_is_no_total_is_told(text, rule):
    total, (remark,) = total_cell(text, "Итого")
    assert (total, remark.rule.code, remark.column) == (None, rule, "Итого")


@pytest.mark.parametrize("mark", [2, 3, 4, 5])
def test_a_mark_is_one_of_four(mark):
    assert mark_cell(str(mark), "Отметка") == (mark, ())
    assert mark_cell(f"{mark}.0", "Отметка") == (mark, ())


@pytest.mark.parametrize("text", ["", "-", "x", "Х", "нет отметки", "Нет  отметки"])
def test_a_cell_may_say_that_there_is_no_mark(text):
    assert mark_cell(text, "Отметка") == (None, ())


@pytest.mark.parametrize("text", ["1", "6", "22", "0", "4+", "зачёт"])
def test_a_mark_outside_the_scale_is_told(text):
    mark, (remark,) = mark_cell(text, "Отметка")
    assert (mark, remark.rule.code, remark.value) == (None, "mark-outside-scale", text)
