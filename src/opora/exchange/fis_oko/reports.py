"""Which report is read by what: told by the name on the sheet and by the header."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from opora.exchange.column import ROWS_TO_LOOK_AT, Column, headers_in
from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.group_report import GROUP, PARTICIPANTS, SCHOOLS
from opora.exchange.fis_oko.individual_results import (
    PUPIL_COLUMNS,
    individual_rows,
    used_columns,
)
from opora.exchange.fis_oko.journal_long import (
    LONG_COLUMNS,
    is_journal_line,
    journal_long_rows,
    share_column,
)
from opora.exchange.fis_oko.journal_wide import WIDE_COLUMNS, journal_wide_rows
from opora.exchange.fis_oko.mark_statistics import MARK_COLUMNS, mark_statistics_rows
from opora.exchange.fis_oko.report_head import work_title
from opora.exchange.fis_oko.report_name import ReportName, name_on
from opora.exchange.fis_oko.report_sheet import ReportSheet, opened_report
from opora.exchange.fis_oko.score_distribution import score_distribution_rows
from opora.exchange.fis_oko.task_performance import task_performance_rows
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_fis_oko import NO_SCHOOL_ROWS
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import Sheet
from opora.reference.reference_tables import ReferenceTables

_GROUPED = (GROUP, SCHOOLS, PARTICIPANTS)


def _all_others(report: ReportSheet) -> Sequence[int]:
    return list(report.other_columns)


def _no_others(_: ReportSheet) -> Sequence[int]:
    return ()


def _shares_of_the_long_form(report: ReportSheet) -> Sequence[int]:
    place = share_column(report.header)
    return () if place is None else (place,)


@dataclass(frozen=True)
class Report:
    """A report in one of its forms; ``used`` are the columns it reads beside the named ones.

    One that is confirmed is known by its header too, where somebody cut off the lines above.
    """

    code: str
    title: str
    name: ReportName
    columns: tuple[Column, ...]
    rows: Callable[[ReportSheet], Iterator[RowTaken]]
    used: Callable[[ReportSheet], Sequence[int]] = _no_others
    is_confirmed: bool = True

    def is_whole_in(self, sheet: Sheet) -> bool:
        """Whether the header has every column that the report must have."""
        required = [column for column in self.columns if column.required]
        return any(
            headers_in(row.cells, required) == len(required) for row in sheet.rows[:ROWS_TO_LOOK_AT]
        )

    def taken(
        self,
        sheet: Sheet,
        file: str,
        said: FileFacts,
        tables: ReferenceTables,
        doubts: Sequence[Remark] = (),
    ) -> Iterator[RowTaken]:
        """Every row of the sheet; ``doubts`` are told at its header.

        Raises ``OporaError`` for what cannot be read.
        """
        opened = opened_report(self.name, sheet, self.columns, file, said)
        report = replace(opened, tables=tables)
        body = list(self.rows(report))
        about_schools = any(row.purpose is not RowPurpose.HEADING for row in body)
        remarks = () if about_schools else (NO_SCHOOL_ROWS.remark(value=self.name.russian),)
        yield from report.headings(self.used(report), (*doubts, *remarks))
        yield from body


MARKS = Report(
    "fis-oko-marks",
    "ФИС ОКО: статистика по отметкам",
    ReportName.MARKS,
    MARK_COLUMNS,
    mark_statistics_rows,
)
JOURNAL_WIDE = Report(
    "fis-oko-journal-wide",
    "ФИС ОКО: сравнение отметок с отметками по журналу, столбцами",
    ReportName.JOURNAL,
    WIDE_COLUMNS,
    journal_wide_rows,
)
JOURNAL_LONG = Report(
    "fis-oko-journal-long",
    "ФИС ОКО: сравнение отметок с отметками по журналу, строками",
    ReportName.JOURNAL,
    LONG_COLUMNS,
    journal_long_rows,
    _shares_of_the_long_form,
)
PUPILS = Report(
    "fis-oko-pupils",
    "ФИС ОКО: индивидуальные результаты (Ф1)",
    ReportName.PUPILS,
    PUPIL_COLUMNS,
    individual_rows,
    used_columns,
)
SCORES = Report(
    "fis-oko-scores",
    "ФИС ОКО: распределение первичных баллов",
    ReportName.SCORES,
    _GROUPED,
    score_distribution_rows,
    _all_others,
    is_confirmed=False,
)
TASKS, PLANNED_RESULTS, TASKS_BY_GROUP = (
    Report(
        f"fis-oko-{code}",
        f"ФИС ОКО: {name.value}",
        name,
        _GROUPED,
        task_performance_rows,
        _all_others,
        is_confirmed=False,
    )
    for code, name in (
        ("tasks", ReportName.TASKS),
        ("planned-results", ReportName.PLANNED_RESULTS),
        ("tasks-by-group", ReportName.TASKS_BY_GROUP),
    )
)
REPORTS = (
    MARKS,
    JOURNAL_WIDE,
    JOURNAL_LONG,
    PUPILS,
    SCORES,
    TASKS,
    PLANNED_RESULTS,
    TASKS_BY_GROUP,
)


def report_on(sheet: Sheet) -> Report | None:
    """The report that a sheet holds, ``None`` where it holds none."""
    name = name_on(sheet) if _has_head_or_header(sheet) else None
    if name is ReportName.JOURNAL:
        return JOURNAL_LONG if _is_long(sheet) else JOURNAL_WIDE
    if name:
        return next(report for report in REPORTS if report.name is name)
    by_header = (MARKS, JOURNAL_WIDE, PUPILS)
    found = (report for report in by_header if report.is_whole_in(sheet))
    return next(found, JOURNAL_LONG if _is_long(sheet) else None)


def _has_head_or_header(sheet: Sheet) -> bool:
    """Whether more than its title makes a report of a sheet: anybody may call a table so."""
    columns = (*_GROUPED, *PUPIL_COLUMNS)
    return any(
        work_title(row.first_cell) or headers_in(row.cells, columns)
        for row in sheet.rows[:ROWS_TO_LOOK_AT]
    )


def _is_long(sheet: Sheet) -> bool:
    tops = sheet.rows[: 2 * ROWS_TO_LOOK_AT]
    return (
        JOURNAL_LONG.is_whole_in(sheet)
        and any(is_journal_line(cell) for row in tops for cell in row.cells[:2])
        and not JOURNAL_WIDE.is_whole_in(sheet)
    )
