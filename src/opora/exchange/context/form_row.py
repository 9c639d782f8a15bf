"""One row of a context form → the school it names and its answers."""

import re
from dataclasses import dataclass

from opora.domain.context_form import Answer
from opora.domain.school import School
from opora.domain.school_login import school_login
from opora.exchange.cell_values import folded
from opora.exchange.context.answer import answer_of
from opora.exchange.context.believed_answers import believed_answers
from opora.exchange.context.form_layout import FormLayout
from opora.exchange.context.placed_columns import PlacedColumns
from opora.exchange.pupils.pupil_cells import whole_score
from opora.exchange.rules.about_context import (
    CONTEXT_LOGIN_MISSING,
    CONTEXT_LOGIN_UNCLEAR,
    CONTEXT_NUMBER_UNCLEAR,
    CONTEXT_ROW_MISPLACED,
    CONTEXT_ROW_SHIFTED,
    CONTEXT_YES_NO_UNCLEAR,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow
from opora.exchange.where import Where

# Logins of other kinds, such as those of colleges, are codes too, and are kept as they are.
_OTHER_LOGIN = re.compile(r"[a-z]{2,6}[0-9]{3,10}")

_YES_NO = frozenset({"да", "нет"})
# One such answer is a slip; in a row moved by one cell there are a dozen.
_ENOUGH_TO_BE_SHIFTED = 3


@dataclass(frozen=True)
class TakenForm:
    """School and answers of one row; without a school the remarks say why."""

    where: Where
    remarks: tuple[Remark, ...]
    school: School | None = None
    answers: dict[str, Answer] | None = None


def taken_form(row: SheetRow, placed: PlacedColumns, layout: FormLayout, where: Where) -> TakenForm:
    """What the row says; a row that cannot be trusted as a whole has no school."""
    cells = placed.cells(row)
    if stray := placed.stray(row):
        return TakenForm(where, (CONTEXT_ROW_SHIFTED.remark(value=stray[0]),))
    login = cells["login"].strip()
    column = layout.by_name["login"].header
    if not login:
        return TakenForm(where, (CONTEXT_LOGIN_MISSING.remark(column=column),))
    code = school_login(login) or _other_login(login)
    if code is None:
        return TakenForm(where, (CONTEXT_LOGIN_UNCLEAR.remark(column=column, value=login),))
    told, remarks = _answers(cells, layout)
    misplaced = [one for one in remarks if _is_of_another_kind(one)]
    if len(misplaced) >= _ENOUGH_TO_BE_SHIFTED:
        first, answers = misplaced[0], len(misplaced)
        remark = CONTEXT_ROW_MISPLACED.remark(
            column=first.column, value=first.value, answers=answers
        )
        return TakenForm(where, (remark,))
    return TakenForm(where, remarks, _school(code, cells), told)


def _is_of_another_kind(remark: Remark) -> bool:
    """Whether yes or no stands for a number, or a number for yes or no."""
    if remark.rule is CONTEXT_NUMBER_UNCLEAR:
        return folded(remark.value) in _YES_NO
    return remark.rule is CONTEXT_YES_NO_UNCLEAR and whole_score(remark.value) is not None


def _other_login(text: str) -> str | None:
    bare = text.lower()
    return bare if _OTHER_LOGIN.fullmatch(bare) else None


def _school(code: str, cells: dict[str, str]) -> School:
    name = " ".join(cells.get("school_name", "").split())
    return School(code=code, name=name or code, region=cells.get("region", ""))


def _answers(
    cells: dict[str, str], layout: FormLayout
) -> tuple[dict[str, Answer], tuple[Remark, ...]]:
    answers: dict[str, Answer] = {}
    remarks = []
    for column in layout.answers:
        answer = answer_of(cells.get(column.name, ""), column)
        if isinstance(answer, Remark):
            remarks.append(answer)
            answers[column.name] = None
        else:
            answers[column.name] = answer
    believed, contradictions = believed_answers(answers, layout)
    return believed, (*remarks, *contradictions)
