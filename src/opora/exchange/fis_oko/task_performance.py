"""The reports with a share for each task: they hold no marks; unconfirmed."""

from collections.abc import Iterator

from opora.exchange import cell_values
from opora.exchange.figures import Figures
from opora.exchange.fis_oko.group_lines import GroupLine
from opora.exchange.fis_oko.group_report import ToldGroup, group_report_rows
from opora.exchange.fis_oko.printed_figures import share_cell
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.fis_oko.task_columns import TaskColumn, task_columns
from opora.exchange.fis_oko.undescribed_columns import refusal, refuse_columns
from opora.exchange.row_taken import RowTaken
from opora.exchange.rules.about_fis_oko import REPORT_HOLDS_NO_MARKS, TASK_SHARE_UNREADABLE
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow


def task_performance_rows(report: ReportSheet) -> Iterator[RowTaken]:
    """Every row below the header; schools have participants alone.

    Raises ``OporaError`` that names the columns which are no tasks.
    """
    tasks = task_columns(report.other_columns)
    known = {task.place for task in tasks}
    refuse_columns(
        report, (text for place, text in report.other_columns.items() if place not in known)
    )
    if not tasks:
        raise refusal(report, "в нём нет ни одного столбца с заданием")

    def tell(line: GroupLine, participants: int | None) -> ToldGroup:
        remarks = [*_share_remarks(tasks, line.row)]
        if participants and line.is_school:
            title = report.name.russian
            remarks.append(REPORT_HOLDS_NO_MARKS.remark(value=title, participants=participants))
        return ToldGroup(Figures(participants), tuple(remarks))

    yield from group_report_rows(report, tell)


def _share_remarks(tasks: tuple[TaskColumn, ...], row: SheetRow) -> Iterator[Remark]:
    """One remark for all shares of a row that cannot be."""
    cells = {task.name: row.cells[task.place] for task in tasks if task.place < len(row.cells)}
    wrong = [
        f"№ {name} — «{text}»"
        for name, text in cells.items()
        if not cell_values.is_nothing(text) and share_cell(text, name, 0)[0] is None
    ]
    if wrong:
        yield TASK_SHARE_UNREADABLE.remark(value="; ".join(wrong))
