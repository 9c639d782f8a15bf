"""Thirty spoiled cells of a form whose truth is known: each is told, and nothing else changes."""

import random
from pathlib import Path

import pytest
from tests.method.exchange.context.made_form import NAMES, YEAR, a_row, written

from opora.exchange.context.form_column import AnswerKind
from opora.exchange.context.form_layout import form_layout
from opora.exchange.context.read_context_form import read_context_form

SCHOOLS = 8
COLUMNS = {column.name: column for column in form_layout(YEAR).answers}
# What is spoiled → the cells that spoil it, and the rule that tells of it.
SPOILT = {
    AnswerKind.COUNT: (["-1", "1.5", "семь", "#ДЕЛ/0!", "Да"], "context-number-unclear"),
    AnswerKind.PERCENT: (["101", "999%"], "context-number-impossible"),
    AnswerKind.GRADE: (["0", "13", "2021"], "context-number-impossible"),
    AnswerKind.YES_NO: (["да/нет", "2", "возможно"], "context-yes-no-unclear"),
    AnswerKind.OPTION: (["другое", "9. Нечто", "4"], "context-option-unknown"),
}


@pytest.mark.parametrize("seed", range(30))
def test_a_spoiled_cell_is_told_and_left_out_alone(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    rows = [a_row(login=f"sch99000{number}") for number in range(SCHOOLS)]
    truth = read_context_form(written(tmp_path / "a.csv", rows), year=YEAR)
    assert truth.problems == ()

    spoiled_row = dice.randrange(SCHOOLS)
    kind = list(SPOILT)[seed % len(SPOILT)]
    name = dice.choice([name for name in COLUMNS if COLUMNS[name].kind is kind])
    cells, rule = SPOILT[kind]
    rows[spoiled_row][name] = cell = dice.choice(cells)
    forms = read_context_form(written(tmp_path / "a.csv", rows), year=YEAR)

    (problem,) = forms.problems
    assert (problem.rule, problem.row, problem.value) == (rule, spoiled_row + 2, cell)
    assert problem.column == COLUMNS[name].header
    assert [row.school_code for row in forms.rows] == [row.school_code for row in truth.rows]
    for number, (form, before) in enumerate(zip(forms.forms, truth.forms, strict=True)):
        changed = {name} if number == spoiled_row else set()
        expected = {one: None if one in changed else before.answers[one] for one in NAMES[4:]}
        assert {one: form.answers[one] for one in NAMES[4:]} == expected
