"""One exam of a file, read: its procedure, its participants, and what is remarked about it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from opora.domain.procedure import Procedure, ProcedureIdentity
from opora.exchange.exams.exam_table import ExamTable
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.row_taken import RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where

# A school and a code within it; a code alone may number the pupils of each school.
PupilKey = tuple[SchoolMention, str]


@dataclass(frozen=True)
class Exam:
    """``pupils`` are those who still may be counted, ``remarks`` stand on the header."""

    table: ExamTable
    procedure: Procedure
    pupils: tuple[PupilRow, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def day(self) -> date | None:
        """The date in the title."""
        return self.table.title.day

    @property
    def period(self) -> tuple[int, ProcedureIdentity, bool]:
        """What adds up to one result of a school: year, exam, and whether it is the re-sit."""
        return self.procedure.year, self.procedure.identity, self.table.title.is_resit

    @property
    def has_codes(self) -> bool:
        """Whether participants can be told apart."""
        return any(row.pupil for row in self.pupils)

    def by_pupil(self) -> dict[PupilKey, PupilRow]:
        """The first row of each participant who has a code."""
        rows: dict[PupilKey, PupilRow] = {}
        for row in self.pupils:
            if row.school and row.pupil:
                rows.setdefault((row.school, row.pupil), row)
        return rows

    def remarked(self, *remarks: Remark) -> Self:
        """The exam with further remarks on its header."""
        return replace(self, remarks=(*self.remarks, *remarks))

    def without(self, rows: Iterable[PupilRow]) -> Self:
        """The exam without rows that are accounted for elsewhere."""
        gone = {row.where for row in rows}
        return replace(self, pupils=tuple(row for row in self.pupils if row.where not in gone))


def set_aside(row: PupilRow, remark: Remark) -> RowTaken:
    """A row that is in no count, and the one remark that says why."""
    purpose = RowPurpose.RESULT if row.attended else RowPurpose.ABSENT
    schools = (row.school,) if row.school else ()
    return RowTaken(row.where, purpose, remarks=(remark,), schools=schools)


def place_in_file(where: Where) -> str:
    """«лист «Протокол», строка 5»."""
    return f"лист «{where.sheet}», строка {where.row}" if where.sheet else f"строка {where.row}"
