"""«Статистика по отметкам»: the shares of the marks 2–5 by school."""

from collections.abc import Iterator

from opora.domain.marks import Marks
from opora.exchange.column import Column
from opora.exchange.figures import Figures
from opora.exchange.fis_oko.group_lines import GroupLine
from opora.exchange.fis_oko.group_report import (
    GROUP,
    PARTICIPANTS,
    SCHOOLS,
    ToldGroup,
    group_report_rows,
)
from opora.exchange.fis_oko.printed_figures import decimals_of
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.fis_oko.told_shares import told_shares
from opora.exchange.row_taken import RowTaken

_MARKS = ("2", "3", "4", "5")
MARK_COLUMNS = (
    GROUP,
    SCHOOLS,
    PARTICIPANTS,
    *(
        Column(mark, mark, required=True, aliases=(f"Отметка {mark}", f"{mark}.0"))
        for mark in _MARKS
    ),
)


def mark_statistics_rows(report: ReportSheet) -> Iterator[RowTaken]:
    """Every row below the header; counts only where one solution fits the percentages."""
    body = [report.found.cells(row) for row in report.body]
    decimals = decimals_of(cells[mark] for cells in body for mark in _MARKS)

    def tell(line: GroupLine, participants: int | None) -> ToldGroup:
        cells = report.found.cells(line.row)
        shares = {mark: cells[mark] for mark in _MARKS}
        told = told_shares(shares, participants, decimals, is_school=line.is_school)
        if told.counts is not None:
            marks = Marks(*told.counts)
            return ToldGroup(Figures(participants, marks.mark_2, marks), told.remarks)
        printed = told.shares[0] if told.shares and participants else None
        return ToldGroup(Figures(participants, printed_share=printed), told.remarks)

    yield from group_report_rows(report, tell)
