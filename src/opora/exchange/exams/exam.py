"""One exam of a file, read: its procedure, its participants, and what is remarked about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self

from opora.domain.procedure import Procedure, ProcedureIdentity
from opora.exchange.exams.exam_table import ExamTable
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.row_taken import RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.rule import Remark
from opora.exchange.where import Where

# A school and a code within it; a code alone may number the pupils of each school.
PupilKey = tuple[SchoolMention, str]
# Year, exam, and whether it is the re-sit.
Period = tuple[int, ProcedureIdentity, bool]


@dataclass(frozen=True)
class Exam:
    """``pupils`` are those who still may be counted, ``remarks`` stand on the header.

    ``said_before_resits`` is the word of the person who gave the file.
    """

    table: ExamTable
    procedure: Procedure
    pupils: tuple[PupilRow, ...]
    remarks: tuple[Remark, ...] = ()
    said_before_resits: bool | None = None

    @property
    def day(self) -> date | None:
        """The date in the title."""
        return self.table.title.day

    @property
    def is_resit(self) -> bool:
        """Whether the title or the person says that the result is one after re-sits."""
        return self.table.title.is_resit or self.said_before_resits is False

    @property
    def period(self) -> Period:
        """What adds up to one result of a school."""
        return self.procedure.year, self.procedure.identity, self.is_resit

    @property
    def other_period(self) -> Period:
        """The same exam after re-sits, or before them."""
        return self.procedure.year, self.procedure.identity, not self.is_resit

    @property
    def has_codes(self) -> bool:
        """Whether participants can be told apart."""
        return any(row.pupil for row in self.pupils)

    @cached_property
    def schools(self) -> frozenset[SchoolMention]:
        """Whose participants are in it."""
        return frozenset(row.school for row in self.pupils if row.school)

    @cached_property
    def by_pupil(self) -> Mapping[PupilKey, PupilRow]:
        """The first row of each participant who has a code."""
        rows: dict[PupilKey, PupilRow] = {}
        for row in self.pupils:
            if row.school and row.pupil:
                rows.setdefault((row.school, row.pupil), row)
        return rows

    def shares_a_school(self, other: "Exam") -> bool:
        """Whether a school stands in both; a region may give out a file for each school."""
        return not self.schools.isdisjoint(other.schools)

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


def place_seen_from(near: Where, where: Where) -> str:
    """«лист «Протокол», строка 5»; a row of another file with the file's name."""
    if where.file != near.file:
        return where.title
    return f"лист «{where.sheet}», строка {where.row}" if where.sheet else f"строка {where.row}"
