"""How much a file of context forms says."""

from pathlib import Path

from tests.method.exchange.context.made_form import YEAR, a_row, read_rows

from opora.exchange.context.context_forms import ContextForms
from opora.exchange.context.form_summary import GroupFilled, form_summary


def test_answers_are_counted_by_group_and_remarks_by_rule(tmp_path: Path) -> None:
    second = a_row(login="sch990002", teachers="0", rooms="", percent_primary="-")
    third = a_row(login="sch990003", teachers="0", club_attendance="")
    summary = form_summary(read_rows(tmp_path, a_row(), second, third))
    assert summary.schools == 3
    assert GroupFilled("Учителя", 10, 12) in summary.groups
    assert GroupFilled("Кабинеты, компьютеры, интернет", 20, 21) in summary.groups
    assert GroupFilled("Дополнительное образование", 2, 3) in summary.groups
    assert summary.problems == {"context-zero-impossible": 2}


def test_a_group_that_is_printed_in_two_places_is_one(tmp_path: Path) -> None:
    summary = form_summary(read_rows(tmp_path, a_row()))
    percents = [group for group in summary.groups if group.title.startswith("Проценты")]
    assert percents == [GroupFilled("Проценты по ступеням школы", 2, 3)]
    assert sum(group.asked for group in summary.groups) == 88


def test_no_forms_fill_nothing() -> None:
    summary = form_summary(ContextForms(YEAR, (), ()))
    assert summary.schools == 0
    assert {(group.filled, group.asked) for group in summary.groups} == {(0, 0)}
