"""Cells of a pupil's row → values, with the remark that a wrong one deserves."""

import re

from opora.domain.school_login import school_login
from opora.exchange import cell_values
from opora.exchange.rules.about_pupils import (
    BAD_TOTAL,
    EMPTY_TOTAL,
    MARK_OUTSIDE_SCALE,
    UNKNOWN_SCHOOL_CODE,
)
from opora.exchange.rules.rule import Remark

# «15», and «15.0» as a workbook may show it. Only 0–9: «\d» knows the digits of other scripts.
_WHOLE = re.compile(r"([0-9]{1,4})(?:[.,]0+)?")
_MARKS = {"2": 2, "3": 3, "4": 4, "5": 5}
_NO_MARK = "нет отметки"
EXPECTED_LOGIN = "логин ФИС ОКО, например «edu123456»"


def login_cell(text: str) -> tuple[str | None, tuple[Remark, ...]]:
    """The login of the school in its newer form."""
    login = school_login(text)
    if login:
        return login, ()
    return None, (UNKNOWN_SCHOOL_CODE.remark(value=text, expected=EXPECTED_LOGIN),)


def total_cell(text: str, column: str) -> tuple[int | None, tuple[Remark, ...]]:
    """The primary score of a participant."""
    if cell_values.is_nothing(text):
        return None, (EMPTY_TOTAL.remark(column=column, value=text),)
    total = whole_score(text)
    if total is None:
        return None, (BAD_TOTAL.remark(column=column, value=text),)
    return total, ()


def mark_cell(text: str, column: str) -> tuple[int | None, tuple[Remark, ...]]:
    """The mark of the work; none where the cell says that there is none."""
    if cell_values.is_nothing(text) or cell_values.folded(text) == _NO_MARK:
        return None, ()
    found = _WHOLE.fullmatch(text.strip())
    mark = _MARKS.get(found[1]) if found else None
    if mark is None:
        return None, (MARK_OUTSIDE_SCALE.remark(column=column, value=text),)
    return mark, ()


def whole_score(text: str) -> int | None:
    """A whole number not below zero, ``None`` for anything else."""
    found = _WHOLE.fullmatch(text.strip())
    return int(found[1]) if found else None
