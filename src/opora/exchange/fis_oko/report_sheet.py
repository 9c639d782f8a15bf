"""A sheet of a report opened: the work, the columns, and the rows under the header."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.exchange.cell_values import folded
from opora.exchange.column import Column, FoundColumns, find_columns
from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.head_facts import facts_of
from opora.exchange.fis_oko.report_head import head_of, work_title
from opora.exchange.fis_oko.report_name import ReportName, report_named
from opora.exchange.personal_columns import personal_columns
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_fis_oko import REPORT_COLUMN_UNKNOWN, REPORT_COLUMN_UNLABELLED
from opora.exchange.rules.about_pupils import PERSONAL_DATA_DROPPED
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.where import Where
from opora.language.enumeration import joined
from opora.reference.reference_tables import PACKAGED, ReferenceTables


@dataclass(frozen=True)
class ReportSheet:
    """The rows of one report. ``doubts`` are about the sheet as a whole.

    ``tables`` are the dated ones by which its scores are marked.

    A row of ``body`` is neither above the header nor a repetition of it.
    """

    file: str
    name: ReportName
    sheet: Sheet
    found: FoundColumns
    procedure: Procedure
    before_resits: bool | None
    max_score: int | None
    doubts: tuple[Remark, ...]
    tables: ReferenceTables = PACKAGED

    @cached_property
    def header(self) -> SheetRow:
        """The row of headers."""
        return next(row for row in self.sheet.rows if row.number == self.found.header_row)

    @cached_property
    def body(self) -> tuple[SheetRow, ...]:
        """The rows of data."""
        return tuple(row for row in self.sheet.rows if not self._is_heading(row))

    @cached_property
    def other_columns(self) -> dict[int, str]:
        """Headers that are none of the columns looked for, by position from 0."""
        known = self.found.positions.values()
        return {
            place: " ".join(cell.split())
            for place, cell in enumerate(self.header.cells)
            if cell and place not in known
        }

    def where(self, row: SheetRow) -> Where:
        """The place of a row."""
        return Where(self.file, self.sheet.name, row.number)

    def headings(
        self, used: Collection[int] = (), remarks: Sequence[Remark] = ()
    ) -> Iterator[RowTaken]:
        """The rows above the body; the header carries every remark about the sheet.

        ``used`` are the other columns that a reader does make use of.
        """
        about = (*self.doubts, *remarks, *self._column_remarks(used))
        for row in self.sheet.rows:
            if self._is_heading(row):
                told = about if row is self.header else ()
                yield RowTaken(self.where(row), RowPurpose.HEADING, remarks=told)

    def _is_heading(self, row: SheetRow) -> bool:
        # A report printed page by page repeats its header.
        return row.number <= self.found.header_row or row.cells == self.header.cells

    def _column_remarks(self, used: Collection[int]) -> Iterator[Remark]:
        unused = [text for place, text in self.other_columns.items() if place not in used]
        personal = personal_columns(unused)
        if personal:
            named = joined([f"«{one}»" for one in personal])
            yield PERSONAL_DATA_DROPPED.remark(value=named, columns=named)
        for header in unused:
            if header not in personal:
                yield REPORT_COLUMN_UNKNOWN.remark(value=header)
        rows_of = Counter(place for row in self.body for place in self.found.unlabelled(row))
        for place, rows in sorted(rows_of.items()):
            yield REPORT_COLUMN_UNLABELLED.remark(value=_letter(place), rows=rows)


def opened_report(
    name: ReportName, sheet: Sheet, columns: Sequence[Column], file: str, said: FileFacts
) -> ReportSheet:
    """Find the work and the columns of a report.

    Raises ``OporaError`` where a column or a fact is missing, where the head contradicts itself,
    and where a second report stands beneath the first.
    """
    found = find_columns(sheet, columns, file)
    if found is None:
        raise OporaError(
            f"Файл «{file}», «{name.russian}»: не найдена строка заголовков со столбцами "
            f"{joined([f'«{one.header}»' for one in columns if one.required])}. "
            "Скачайте отчёт заново и не меняйте его."
        )
    _refuse_second_report(sheet, found, file)
    head = head_of([row for row in sheet.rows if row.number < found.header_row])
    facts, doubts = facts_of(head, said, file)
    procedure, remarks = facts.procedure(file)
    return ReportSheet(
        file,
        name,
        sheet,
        found,
        procedure,
        facts.before_resits,
        head.max_score,
        (*head.remarks, *doubts, *remarks),
    )


def _refuse_second_report(sheet: Sheet, found: FoundColumns, file: str) -> None:
    for row in sheet.rows:
        first = row.first_cell
        if row.number > found.header_row and (report_named(first) or work_title(first)):
            where = Where(file, sheet.name, row.number)
            raise OporaError(
                f"{where.title}: «{folded(first)}» — начало второго отчёта на том же листе. "
                "Сохраните каждый отчёт отдельным файлом."
            )


def _letter(place: int) -> str:
    """The name of a column as a spreadsheet shows it: 0 → «A», 27 → «AB»."""
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
