"""The comparison with the journal as of 2024: a row for each group, a pair of columns a part."""

from collections.abc import Iterator

from opora.exchange.column import Column
from opora.exchange.fis_oko.group_lines import GroupLine
from opora.exchange.fis_oko.group_report import (
    GROUP,
    PARTICIPANTS,
    SCHOOLS,
    ToldGroup,
    group_report_rows,
)
from opora.exchange.fis_oko.journal_comparison import (
    JournalPart,
    told_comparison,
    without_lack_of_marks,
)
from opora.exchange.fis_oko.printed_figures import decimals_of
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.row_taken import RowTaken

_PARTS = {
    "Понизили": "Отметка < Отметка по журналу",
    "Подтвердили": "Отметка = Отметке по журналу",
    "Повысили": "Отметка > Отметка по журналу",
}
_COUNT = "Кол-во участников"


def _columns() -> Iterator[Column]:
    for name, meaning in _PARTS.items():
        # Signs do not count when headers are compared, so «%» is the lack of «Кол-во участников».
        yield Column(_share(name), f"{name} ({meaning}) %", required=True, aliases=(f"{name} %",))
        short = f"{name} {_COUNT}"
        yield Column(name, f"{name} ({meaning}) {_COUNT}", required=True, aliases=(short,))


def _share(name: str) -> str:
    return f"{name}, доля"


WIDE_COLUMNS = (GROUP, SCHOOLS, PARTICIPANTS, *_columns())


def journal_wide_rows(report: ReportSheet) -> Iterator[RowTaken]:
    """Every row below the header; schools have participants and no marks."""
    body = [report.found.cells(row) for row in report.body]
    decimals = decimals_of(cells[_share(name)] for cells in body for name in _PARTS)

    def tell(line: GroupLine, participants: int | None) -> ToldGroup:
        cells = report.found.cells(line.row)
        parts = [JournalPart(name, cells[name], cells[_share(name)]) for name in _PARTS]
        told = told_comparison(participants, parts, decimals, parts_are_all=False)
        return told if line.is_school else without_lack_of_marks(told)

    yield from group_report_rows(report, tell)
