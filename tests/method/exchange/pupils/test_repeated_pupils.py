"""A pupil's code stands once in a school; what is done where it stands again."""

import pytest
from tests.method.exchange.pupils.made_pupils import (
    MATHEMATICS,
    OTHER_SCHOOL,
    a_pupil,
    at,
    result_of,
    rules_at,
    taken,
)

from opora.exchange.pupils.taken_rows import taken_rows
from opora.exchange.pupils.work import Work
from opora.exchange.rules.about_pupils import EMPTY_TOTAL


def test_the_second_row_of_a_pupil_is_not_counted():
    first, second = at(2, 3)
    told = taken(a_pupil(6, pupil="1", where=first), a_pupil(7, pupil="1", where=second))
    assert [rules_at(row) for row in told] == [[], ["repeated-pupil"]]
    assert "стоит и в строке 2, но с другим результатом" in told[1].remarks[0].message
    assert told[0].results[0].figures.participants == 1


def test_a_row_that_says_another_thing_may_be_a_lost_pupil():
    result = result_of(a_pupil(6, pupil="1"), a_pupil(7, pupil="1"))
    assert [remark.rule.code for remark in result.remarks] == ["rows-not-counted"]


def test_a_row_that_says_the_same_loses_nobody():
    told = taken(a_pupil(6, pupil="1"), a_pupil(6, pupil="1"))
    assert rules_at(told[1]) == ["pupil-entered-twice"]
    assert told[0].results[0].remarks == ()


def test_one_code_in_two_schools_is_two_pupils():
    told = taken(a_pupil(6, pupil="1"), a_pupil(6, pupil="1", school=OTHER_SCHOOL))
    assert [rules_at(row) for row in told] == [[], []]


def test_rows_without_a_code_or_a_school_repeat_nobody():
    rows = [a_pupil(6, pupil=""), a_pupil(6, pupil=""), a_pupil(6, pupil="1", school=None)]
    told = taken(*rows, a_pupil(6, pupil="1", school=None), a_pupil(7, pupil="1"))
    assert [rules_at(row) for row in told] == [["pupils-without-code"], [], [], [], []]
    assert "без кода ученика: 2 (строки " in told[0].remarks[0].message


def test_rows_without_a_code_beside_a_repeated_one():
    nameless = [a_pupil(6, pupil=""), a_pupil(6, pupil="")]
    told = taken(*nameless, a_pupil(6, pupil="1"), a_pupil(6, pupil="1"))
    assert [rules_at(row) for row in told[2:]] == [[], ["pupil-entered-twice"]]


def test_rows_without_a_code_are_told_only_where_they_are_counted():
    lost = a_pupil(pupil="", remarks=(EMPTY_TOTAL.remark(column="балл"),))
    told = taken(lost, a_pupil(pupil="", attended=False), a_pupil(6, pupil="1"))
    assert [rules_at(row) for row in told] == [["empty-total"], [], []]


def test_a_table_known_to_have_no_codes_is_not_told_again():
    (row,) = taken_rows(Work(MATHEMATICS), [a_pupil(6, pupil="")], has_codes=False)
    assert row.remarks == ()


def a_list(first_row: int, scores=(6, 7, 15)):
    places = at(*range(first_row, first_row + len(scores)))
    return [
        a_pupil(score, pupil=str(code), where=where)
        for code, (score, where) in enumerate(zip(scores, places, strict=True))
    ]


def test_a_list_pasted_twice_says_so_once():
    told = taken(*a_list(2), *a_list(5))
    assert rules_at(told[3]) == ["pupil-entered-twice", "list-pasted-twice"]
    assert rules_at(told[4]) == rules_at(told[5]) == ["pupil-entered-twice"]
    assert "Впервые — строки 2–4; повтор — строки 5–7" in told[3].remarks[1].message
    assert told[0].results[0].figures.participants == 3


def test_a_list_pasted_thrice():
    told = taken(*a_list(2), *a_list(5), *a_list(8))
    assert "Впервые — строки 2–4; повтор — строки 5–10" in told[3].remarks[1].message


def test_a_list_that_differs_in_one_row_was_not_pasted():
    told = taken(*a_list(2), *a_list(5, (6, 7, 14)))
    assert [rules_at(row) for row in told[3:]] == [
        *(["pupil-entered-twice"], ["pupil-entered-twice"], ["repeated-pupil"])
    ]


def test_a_part_of_a_list_was_not_pasted():
    told = taken(*a_list(2, (6, 7, 15, 20)), *a_list(6))
    assert [rules_at(row) for row in told[4:]] == [["pupil-entered-twice"]] * 3


def test_two_pupils_are_no_list():
    told = taken(*a_list(2, (6, 7)), *a_list(4, (6, 7)))
    assert [rules_at(row) for row in told[2:]] == [["pupil-entered-twice"]] * 2


def with_error(score=None, **changes):
    return a_pupil(score, remarks=(EMPTY_TOTAL.remark(column="балл"),), **changes)


@pytest.mark.parametrize(
    "empty", [with_error(pupil="1"), a_pupil(pupil="1", attended=False)], ids=["error", "absent"]
)
@pytest.mark.parametrize("order", [1, -1])
def test_of_the_rows_of_a_pupil_the_one_with_a_result_is_counted(empty, order):
    full = a_pupil(6, pupil="1")
    told = taken(*(empty, full)[::order])
    (result,) = (one for row in told for one in row.results)
    assert (result.figures.low, result.counted_rows) == (1, (full.where,))
    assert result.remarks == ()
    (other,) = (row for row in told if row.where == empty.where)
    assert rules_at(other)[-1] == "result-in-another-row"
    assert f"стоит и в строке {full.where.row}." in other.remarks[-1].message


def test_two_rows_in_error_are_no_row_that_is_counted():
    told = taken(with_error(pupil="1"), with_error(99, pupil="1"))
    assert rules_at(told[1])[-1] == "repeated-pupil"
    assert "учтена" not in told[1].remarks[-1].message.replace("не учтена", "")


def test_a_row_on_another_sheet_is_told_with_its_sheet():
    (first,), (second,) = at(2), at(2, sheet="Резерв")
    told = taken(a_pupil(6, pupil="1", where=first), a_pupil(7, pupil="1", where=second))
    assert "стоит и в строке 2 листа «Лист»" in told[1].remarks[0].message
