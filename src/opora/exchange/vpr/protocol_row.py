"""A row of a protocol → a pupil's row, with a remark for everything that is in doubt."""

from collections.abc import Iterator
from operator import itemgetter
from typing import assert_never

from opora.exchange import cell_values
from opora.exchange.pupils.class_name import class_name
from opora.exchange.pupils.pupil_cells import total_cell, whole_score
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.rules.about_vpr import (
    ABSENT_WITH_SCORES,
    ABSENT_WITH_TOTAL,
    ABSENT_WITHOUT_TOTAL,
    ATTENDANCE_FROM_TOTAL,
    ODD_CLASS,
    ODD_JOURNAL_MARK,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow
from opora.exchange.vpr.attendance import Attendance, attendance
from opora.exchange.vpr.known_texts import KnownTexts
from opora.exchange.vpr.protocol_columns import FoundProtocol
from opora.exchange.vpr.protocol_schools import ProtocolSchools
from opora.exchange.vpr.row_tasks import Cells, RowTasks
from opora.exchange.where import Where

_FIELDS = ("school", "municipality", "pupil", "variant", "total", "class_name", "journal_mark")
_MARKS = {"2": 2, "3": 3, "4": 4, "5": 5}
_NO_MARK = "нет отметки"


class ProtocolRows:
    """Reads the rows of one sheet.

    A row in which nothing is in doubt, as nearly all are, takes the short way.
    """

    def __init__(
        self, file: str, sheet: str, found: FoundProtocol, schools: ProtocolSchools
    ) -> None:
        """Prepare for the sheet whose columns were ``found``."""
        self._file, self._sheet = file, sheet
        self._found = found
        self._schools = schools
        self._tasks = RowTasks(found)
        self._blanks = ("",) * found.width
        self._read = itemgetter(*(found.places[field] for field in _FIELDS))
        self._attendance = KnownTexts(attendance)
        self._totals = KnownTexts(whole_score)
        self._classes = KnownTexts(class_name)
        self._is_journal_mark = KnownTexts(_is_journal_mark)
        self._journal = KnownTexts(_journal_mark)

    def pupil(self, row: SheetRow) -> PupilRow:
        """The pupil of the row."""
        cells = row.cells
        if len(cells) < len(self._blanks):
            cells += self._blanks[len(cells) :]
        printed, municipality, pupil, variant, printed_total, named, mark = self._read(cells)
        school, remarks = self._schools.mention(printed, municipality)
        total = self._totals[printed_total]
        points: tuple[int | None, ...] | None = None
        if (
            total is not None
            and self._attendance[variant] is Attendance.WROTE
            and self._classes[named] is not None
            and self._is_journal_mark[mark]
        ):
            points = self._tasks.agreed(cells, total)
        attended = True
        if points is None:
            attended, total, doubts = self._in_doubt(cells, variant, printed_total)
            remarks += doubts
            points = self._tasks.told(cells) if attended else ()
        where = Where(self._file, self._sheet, row.number)
        # By position: by name a hundred thousand rows take a tenth of a second longer.
        told = (self._journal[mark], self._classes[named] or "", points)
        return PupilRow(where, school, pupil, attended, total, None, None, remarks, *told)

    def _in_doubt(
        self, cells: Cells, variant: str, printed_total: str
    ) -> tuple[bool, int | None, tuple[Remark, ...]]:
        """Whether the pupil wrote, the total, and what is odd about the row."""
        attended, doubts = self._attended(cells, variant, printed_total)
        if not attended:
            return False, None, doubts
        total, about_total = total_cell(printed_total, self._title("total"))
        tasks = self._tasks.remarks(cells, total)
        return True, total, (*doubts, *about_total, *tasks, *self._oddities(cells))

    def _attended(
        self, cells: Cells, variant: str, printed_total: str
    ) -> tuple[bool, tuple[Remark, ...]]:
        said = self._attendance[variant]
        match said:
            case Attendance.WROTE:
                return True, ()
            case Attendance.ABSENT:
                return self._told_absent(cells, printed_total)
            case Attendance.UNCLEAR:
                return self._untold(cells, variant, printed_total)
            case _:
                assert_never(said)

    def _told_absent(self, cells: Cells, printed_total: str) -> tuple[bool, tuple[Remark, ...]]:
        """A pupil of whom the variant says «отсутствовал»; the totals of such may be zeros."""
        total, have_points = self._totals[printed_total], self._tasks.have_points(cells)
        column = self._title("total")
        if total and have_points:
            return True, (ABSENT_WITH_SCORES.remark(column=column, value=printed_total),)
        if total or have_points:
            return False, (ABSENT_WITH_TOTAL.remark(column=column, value=printed_total),)
        return False, ()

    def _untold(
        self, cells: Cells, variant: str, printed_total: str
    ) -> tuple[bool, tuple[Remark, ...]]:
        """A pupil whose variant says nothing: the total decides."""
        column = self._title("variant")
        if not cell_values.is_nothing(printed_total):
            return True, (ATTENDANCE_FROM_TOTAL.remark(column=column, value=variant),)
        if self._tasks.any_in(cells):
            return True, ()  # that the total is empty is the remark it deserves
        return False, (ABSENT_WITHOUT_TOTAL.remark(column=column, value=variant),)

    def _oddities(self, cells: Cells) -> Iterator[Remark]:
        named = cells[self._found.places["class_name"]]
        mark = cells[self._found.places["journal_mark"]]
        if self._classes[named] is None:
            yield ODD_CLASS.remark(column=self._title("class_name"), value=named)
        if not self._is_journal_mark[mark]:
            yield ODD_JOURNAL_MARK.remark(column=self._title("journal_mark"), value=mark)

    def _title(self, field: str) -> str:
        return self._found.title(self._found.places[field])


def _is_journal_mark(text: str) -> bool:
    told = cell_values.folded(text)
    return cell_values.is_nothing(text) or told == _NO_MARK or told in _MARKS


def _journal_mark(text: str) -> int | None:
    return _MARKS.get(cell_values.folded(text))
