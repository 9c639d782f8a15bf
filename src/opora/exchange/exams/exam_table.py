"""The exams of a file: titles, headers and the rows that belong to each."""

from dataclasses import dataclass, field

from opora.exchange.exams.exam_columns import ExamColumns, exam_columns, is_exam_header
from opora.exchange.exams.exam_title import ExamTitle, exam_title, title_line
from opora.exchange.exams.row_words import is_line, is_remark_of_page, is_row_of_table
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.where import Where


@dataclass(frozen=True)
class ExamTable:
    """One exam on a sheet.

    ``headings`` are the lines over it and its header, wherever that is repeated; ``rows`` are the
    others. Remarks about the exam stand on ``header``, its first row of headers; on its title if it
    took the headers of the exam above. ``strays`` look like rows of a table and stand over the
    first headers of the sheet.
    """

    title: ExamTitle
    columns: ExamColumns
    header: Where
    headings: list[Where]
    rows: list[tuple[Where, SheetRow]] = field(default_factory=list)
    strays: list[Where] = field(default_factory=list)

    @property
    def is_after_appeals(self) -> bool:
        """Whether the title or a header says so."""
        return self.title.is_after_appeals or self.columns.is_after_appeals

    @property
    def name(self) -> str:
        """The title, or where the exam stands if it has none."""
        return self.title.printed or self.header.title


def exam_tables(sheet: Sheet, file: str) -> list[ExamTable]:
    """The exams of a sheet in order, none where no header of a protocol stands on it.

    A header repeated without a new title continues the exam: the page has ended. A title without
    a header of its own takes the columns of the exam above it. Raises ``OporaError``.
    """
    cut = _Cut(sheet.name, file)
    for row in sheet.rows:
        if is_exam_header(row):
            cut.header(row)
        elif is_line(row) or not cut.tables:
            cut.lines.append(row)
        else:
            cut.data(row)
    cut.continue_last()
    return cut.tables


@dataclass
class _Cut:
    """The sheet as far as it has been cut; ``lines`` wait to be told whose they are."""

    sheet: str
    file: str
    tables: list[ExamTable] = field(default_factory=list)
    lines: list[SheetRow] = field(default_factory=list)
    last_header: tuple[str, ...] = ()

    def header(self, row: SheetRow) -> None:
        """A new exam, or the next page of the last."""
        if row.cells == self.last_header and not self._has_title:
            self.continue_last()
            self.tables[-1].headings.append(self._where(row))
            return
        self.last_header = row.cells
        self._begin(exam_columns(row, self.file), row)

    def data(self, row: SheetRow) -> None:
        """A row under a header."""
        if self._has_title:
            self._begin(self.tables[-1].columns)
        self.continue_last()
        self.tables[-1].rows.append((self._where(row), row))

    def continue_last(self) -> None:
        """The waiting lines belong to the last exam, if there is any."""
        if self.tables:
            self.tables[-1].rows.extend((self._where(line), line) for line in self.lines)
            self.lines = []

    def _begin(self, columns: ExamColumns, header: SheetRow | None = None) -> None:
        over = self._lines_over()
        lines = [" ".join(cell for cell in line.cells if cell) for line in over]
        strays = [self._where(row) for row in over if is_row_of_table(row)]
        headings = [self._where(row) for row in over if not is_row_of_table(row)]
        if header:
            headings.append(self._where(header))
        title = exam_title(lines, self.file)
        self.tables.append(ExamTable(title, columns, headings[-1], headings, strays=strays))

    def _lines_over(self) -> list[SheetRow]:
        """The waiting lines; those before the first known words end the exam above."""
        over, self.lines = self.lines, []
        if not self.tables:
            return over
        known = (title_line(line.cells) or is_remark_of_page(line) for line in over)
        ending = next((place for place, is_known in enumerate(known) if is_known), len(over))
        self.tables[-1].rows.extend((self._where(line), line) for line in over[:ending])
        return over[ending:]

    @property
    def _has_title(self) -> bool:
        return any(title_line(line.cells) for line in self.lines)

    def _where(self, row: SheetRow) -> Where:
        return Where(self.file, self.sheet, row.number)
