"""Cells of a participant's row → values; what cannot be read is never repeated.

A row whose cells have slipped may hold a surname or a passport number anywhere, so a remark shows
only what is too short to be either.
"""

import re

from opora.exchange.cell_values import folded, is_nothing, school_code
from opora.exchange.exams.exam_columns import ExamColumns
from opora.exchange.pupils.pupil_cells import mark_cell, whole_score
from opora.exchange.rules.about_exams import ODD_EXAM_CLASS, ODD_PUPIL_CODE
from opora.exchange.rules.about_pupils import (
    BAD_TOTAL,
    MARK_OUTSIDE_SCALE,
    SCORE_ABOVE_MAXIMUM,
    UNKNOWN_SCHOOL_CODE,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow

Remarks = tuple[Remark, ...]

GREATEST_TEST_SCORE = 100
# No work has a thousand points; four digits may be the series of a passport.
_GREATEST_SCORE = 999
_SCHOOL = re.compile(r"(?=.*[1-9])[0-9]{1,12}")
_PUPIL = re.compile(r"(?=.*[0-9])[0-9A-Za-z-]{1,40}")
_CLASS = re.compile(r"(1[0-2]|[1-9])(?:[.,]0+)?(?: ?-? ?[«\"]?[а-яa-z][»\"]?[0-9]?)?(?: класс)?")
_SHORT = re.compile(r"[^\W\d_]?[-+0-9.,]{1,3}|[-+]?[0-9]{1,3}[.,][0-9]{1,2}")
# Told of a participant who has no result of this day.
_ABSENT = re.compile(r"н/я|не ?яв\w*|неявк\w*|отсутств\w*|удал[её]?н\w*|не завершил\w*|absent")
_PRESENT = re.compile(r"явка|явил(?:ся|ась)|присутств\w*|завершил[аи]?|участник|present")


def school_cell(text: str) -> tuple[str | None, Remarks]:
    """The code of the school in the system of exams, which is no login of ФИС ОКО."""
    code = school_code(text)
    if _SCHOOL.fullmatch(code):
        return code, ()
    remark = UNKNOWN_SCHOOL_CODE.remark(
        value=shown(text), expected="код школы цифрами, например «201005»"
    )
    return None, (remark,)


def pupil_cell(text: str, column: str) -> tuple[str, Remarks]:
    """The code of the participant, without leading zeros: «000300» may be a number elsewhere."""
    code = school_code(text)
    if not code:
        return "", ()
    if not _PUPIL.fullmatch(code):
        return "", (ODD_PUPIL_CODE.remark(column=column),)
    return code.lstrip("0") or "0", ()


def class_cell(text: str, column: str) -> tuple[int | None, Remarks]:
    """The grade of «9А» or «11»; a participant from outside has no class."""
    if is_nothing(text):
        return None, ()
    found = _CLASS.fullmatch(folded(text))
    if not found:
        return None, (ODD_EXAM_CLASS.remark(column=column),)
    return int(found[1]), ()


def says_absent(row: SheetRow, columns: ExamColumns) -> bool:
    """Whether the file says that there is no result: not come, removed, not finished."""
    fields = ("status", "primary", "test", "mark")
    return any(_ABSENT.match(folded(columns.cell(row, field))) for field in fields)


def is_known_status(text: str) -> bool:
    """Whether the words, if any, tell of absence or of presence."""
    words = folded(text)
    return is_nothing(text) or bool(_ABSENT.match(words) or _PRESENT.match(words))


def score_cell(text: str, column: str) -> tuple[int | None, Remarks]:
    """A score; none and no remark where the cell is empty."""
    if is_nothing(text):
        return None, ()
    score = whole_score(text)
    if score is None or score > _GREATEST_SCORE:
        return None, (BAD_TOTAL.remark(column=column, value=shown(text)),)
    return score, ()


def hundred_point_cell(text: str, column: str) -> tuple[int | None, Remarks]:
    """A score of the hundred-point scale of ЕГЭ."""
    score, remarks = score_cell(text, column)
    if score is not None and score > GREATEST_TEST_SCORE:
        value = shown(str(score))
        return None, (
            SCORE_ABOVE_MAXIMUM.remark(column=column, value=value, maximum=GREATEST_TEST_SCORE),
        )
    return score, remarks


def exam_mark_cell(text: str, column: str) -> tuple[int | None, Remarks]:
    """The mark 2–5; none and no remark where there is none."""
    mark, remarks = mark_cell(text, column)
    if remarks:
        return None, (MARK_OUTSIDE_SCALE.remark(column=column, value=shown(text)),)
    return mark, ()


def shown(text: str) -> str:
    """The cell itself if it is too short to be a name or a document."""
    if not text:
        return ""
    return text if _SHORT.fullmatch(text) else "другое значение"
