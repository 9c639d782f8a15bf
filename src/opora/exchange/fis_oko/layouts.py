"""The workbooks of ФИС ОКО as layouts of files."""

from collections.abc import Iterator, Sequence

from opora.exchange.file_facts import FileFacts
from opora.exchange.fis_oko.collection_form import collection_form_rows, is_collection_form
from opora.exchange.fis_oko.reports import REPORTS, Report, report_on
from opora.exchange.layout import Layout, Recognition
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_fis_oko import REPORT_SHEET_UNKNOWN
from opora.exchange.rules.about_rows import LAYOUT_UNCONFIRMED
from opora.exchange.sheet import Sheet
from opora.exchange.where import Where
from opora.reference.reference_tables import PACKAGED, ReferenceTables


def report_rows(
    sheets: Sequence[Sheet], file: str, said: FileFacts, tables: ReferenceTables = PACKAGED
) -> Iterator[RowTaken]:
    """Every row of a workbook with reports, each sheet by the report it holds."""
    first = _first_report(sheets)
    for sheet in sheets:
        report = report_on(sheet)
        if report is None:
            yield from _unknown_sheet(sheet, file)
            continue
        # Of the first report the reading of files tells it.
        is_new_doubt = first is not report and not report.is_confirmed
        doubts = (LAYOUT_UNCONFIRMED.remark(value=report.title),) if is_new_doubt else ()
        yield from report.taken(sheet, file, said, tables, doubts)


def _first_report(sheets: Sequence[Sheet]) -> Report | None:
    found = (report_on(sheet) for sheet in sheets)
    return next((report for report in found if report), None)


def _unknown_sheet(sheet: Sheet, file: str) -> Iterator[RowTaken]:
    for place, row in enumerate(sheet.rows):
        remarks = () if place else (REPORT_SHEET_UNKNOWN.remark(value=sheet.name),)
        yield RowTaken(Where(file, sheet.name, row.number), RowPurpose.HEADING, remarks=remarks)


def _recognising(report: Report) -> Recognition:
    return lambda sheets: _first_report(sheets) is report


FIS_OKO_LAYOUTS = (
    *(
        Layout(report.code, report.title, _recognising(report), report_rows, report.is_confirmed)
        for report in REPORTS
    ),
    Layout(
        "fis-oko-collection-form",
        "ФИС ОКО: форма сбора результатов",
        is_collection_form,
        collection_form_rows,
    ),
)
