"""Reports in which each group of participants stands on a row of its own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from opora.exchange.column import Column
from opora.exchange.figures import Figures
from opora.exchange.fis_oko.group_lines import GroupLine, group_lines
from opora.exchange.fis_oko.part_and_whole import CountedGroup, unequal_wholes
from opora.exchange.fis_oko.printed_figures import count_cell
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken
from opora.exchange.rules.about_counts import ZERO_PARTICIPANTS
from opora.exchange.rules.about_fis_oko import REPORT_ROW_UNKNOWN
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow

GROUP = Column("group", "Группы участников", required=True)
SCHOOLS = Column("schools", "Кол-во ОО", aliases=("Количество ОО",))
PARTICIPANTS = Column(
    "participants",
    "Кол-во участников",
    required=True,
    aliases=("Количество участников", "Кол-во участников (всего)", "Количество участников (всего)"),
)


@dataclass(frozen=True)
class ToldGroup:
    """What the figures of a row come to; ``provenance`` says by which scale, if by one."""

    figures: Figures
    remarks: tuple[Remark, ...] = ()
    provenance: str = ""


TellingGroup = Callable[[GroupLine, int | None], ToldGroup]
"""From a row and its participants to what it tells; asked of territories too."""


def group_report_rows(report: ReportSheet, tell: TellingGroup) -> Iterator[RowTaken]:
    """Every row below the header: schools with their results, territories with their doubts."""
    rows = [row for row in report.body if report.found.cells(row)["group"]]
    every_line = list(group_lines(rows, [report.found.cells(row)["group"] for row in rows]))
    yield from (taken_caption(report, line) for line in every_line if is_caption(line))
    lines = [line for line in every_line if not is_caption(line)]
    counts = {line.row.number: _counts(report.found.cells(line.row)) for line in lines}
    wholes = unequal_wholes([_counted(line, counts[line.row.number][0]) for line in lines])
    for line in lines:
        participants, remarks = counts[line.row.number]
        told = tell(line, participants["participants"])
        doubt = wholes.get(line.row.number)
        about = (*line.remarks, *remarks, *told.remarks, *((doubt,) if doubt else ()))
        yield taken_group(report, line, replace(told, remarks=about))
    yield from unknown_rows(report, {row.number for row in rows})


def is_caption(line: GroupLine) -> bool:
    """Whether a row says no more than a name: a territory as a caption, or a footnote."""
    return not line.is_school and sum(bool(cell) for cell in line.row.cells) == 1


def taken_caption(report: ReportSheet, line: GroupLine) -> RowTaken:
    """A row without figures; one that names no territory by a code or a word is remarked."""
    remarks = (REPORT_ROW_UNKNOWN.remark(),) if line.remarks else ()
    return RowTaken(report.where(line.row), RowPurpose.HEADING, remarks=remarks)


def taken_group(report: ReportSheet, line: GroupLine, told: ToldGroup) -> RowTaken:
    """The row of a group: a school's with its result, a territory's as a heading."""
    where = report.where(line.row)
    if line.school is None:
        purpose = RowPurpose.RESULT if line.is_school else RowPurpose.HEADING
        return RowTaken(where, purpose, remarks=told.remarks)
    result = ReadResult(
        where,
        line.school,
        report.procedure,
        told.figures,
        report.before_resits,
        (*told.remarks, *_doubts(told.figures)),
        source=f"{where.title}; {told.provenance}" if told.provenance else "",
    )
    return RowTaken(where, RowPurpose.RESULT, (result,), schools=(line.school,))


def unknown_rows(report: ReportSheet, known: set[int]) -> Iterator[RowTaken]:
    """The rows of the body that are nothing the report has, each with a remark."""
    for row in report.body:
        if row.number not in known:
            yield unknown_row(report, row)


def unknown_row(report: ReportSheet, row: SheetRow) -> RowTaken:
    """A row that is nothing the report has."""
    return RowTaken(report.where(row), RowPurpose.HEADING, remarks=(REPORT_ROW_UNKNOWN.remark(),))


def _counts(
    cells: Mapping[str, str],
) -> tuple[dict[str, int | None], tuple[Remark, ...]]:
    participants, remarks = count_cell(cells["participants"], PARTICIPANTS.header)
    # The number of schools stands on the rows of territories alone, and only helps to check.
    schools, _ = count_cell(cells.get("schools", ""), SCHOOLS.header)
    return {"participants": participants, "schools": schools}, remarks


def _counted(line: GroupLine, counts: Mapping[str, int | None]) -> CountedGroup:
    return CountedGroup(
        line.row.number, line.name, line.level, counts["participants"], counts["schools"]
    )


def _doubts(figures: Figures) -> tuple[Remark, ...]:
    return (ZERO_PARTICIPANTS.remark(value="0"),) if figures.participants == 0 else ()
