"""Rows of pupils made for tests: what a test says matters, the rest is filled in plainly."""

from itertools import count
from typing import Any

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.taken_rows import taken_rows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import ReadResult, RowTaken, SchoolMention
from opora.exchange.where import Where

SCHOOL = SchoolMention("", code="edu990001")
OTHER_SCHOOL = SchoolMention("", code="edu990002")

# The scale of mathematics 5: «2» up to 6, «3» from 7, «4» from 11, «5» from 15, 20 at most.
MATHEMATICS = Procedure(2021, Season.SPRING, ProcedureKind.VPR, "математика", 5)
UNSCALED = Procedure(2021, Season.SPRING, ProcedureKind.VPR, "французский язык", 7)
# In Russian of 2023 the marks «4» and «5» need points of their own for literacy.
CONDITIONAL = Procedure(2023, None, ProcedureKind.OGE, "русский язык")
EXAM = Procedure(2023, None, ProcedureKind.EGE, "физика")

_rows = count(2)


def a_pupil(score: int | None = None, **changes: Any) -> PupilRow:
    row = next(_rows)
    where = changes.pop("where", Where("а.xlsx", "Лист", row))
    pupil = changes.pop("pupil", str(row))
    school = changes.pop("school", SCHOOL)
    attended = changes.pop("attended", True)
    return PupilRow(where, school, pupil, attended, score, **changes)


def at(*numbers: int, sheet: str = "Лист") -> list[Where]:
    return [Where("а.xlsx", sheet, number) for number in numbers]


def taken(*rows: PupilRow, procedure: Procedure = MATHEMATICS, **about: Any) -> list[RowTaken]:
    return list(taken_rows(Work(procedure, **about), rows))


def result_of(*rows: PupilRow, **about: Any) -> ReadResult:
    """The result of the only school."""
    (result,) = (one for row in taken(*rows, **about) for one in row.results)
    return result


def rules_at(row: RowTaken) -> list[str]:
    return [remark.rule.code for remark in row.remarks]
