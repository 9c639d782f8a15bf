"""The comparison with the journal as of 2021: a group's name, its figures in four rows beneath."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from opora.exchange.cell_values import folded
from opora.exchange.figures import Figures
from opora.exchange.fis_oko.group_lines import GroupLine, group_lines
from opora.exchange.fis_oko.group_report import (
    GROUP,
    PARTICIPANTS,
    ToldGroup,
    taken_caption,
    taken_group,
    unknown_row,
)
from opora.exchange.fis_oko.journal_comparison import (
    JournalPart,
    told_comparison,
    without_lack_of_marks,
)
from opora.exchange.fis_oko.part_and_whole import CountedGroup, unequal_wholes
from opora.exchange.fis_oko.printed_figures import count_cell, decimals_of
from opora.exchange.fis_oko.report_sheet import ReportSheet
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_fis_oko import JOURNAL_LINES_MISSING
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow
from opora.language.enumeration import joined

# The share's column is headed «%» alone, which no comparison of headers by words can find.
LONG_COLUMNS = (GROUP, PARTICIPANTS)
SHARE_HEADERS = frozenset({"%", "доля", "доля, %", "процент"})
_PARTS = ("Понизили", "Подтвердили", "Повысили")
_ALL = "Всего"


@dataclass
class _Block:
    """The row with the name of a group and the rows of its figures."""

    named: SheetRow
    lines: dict[str, SheetRow] = field(default_factory=dict)


def is_journal_line(text: str) -> bool:
    """Whether a cell names one of the four rows of figures."""
    return _line_of(text) is not None


def share_column(header: SheetRow) -> int | None:
    """The position of the column of shares, from 0."""
    places = (place for place, cell in enumerate(header.cells) if folded(cell) in SHARE_HEADERS)
    return next(places, None)


def journal_long_rows(report: ReportSheet) -> Iterator[RowTaken]:
    """Every row below the header; the result of a school is in its five rows."""
    blocks, strays = _blocks(report)
    shares = _Shares(report)
    named = [block.named for block in blocks]
    lines = list(group_lines(named, [report.found.cells(row)["group"] for row in named]))
    pairs = list(zip(blocks, lines, strict=True))
    captions = [line for block, line in pairs if not block.lines and not line.is_school]
    yield from (taken_caption(report, line) for line in captions)
    told = [
        (block, line, _told(report, block, shares, line))
        for block, line in pairs
        if line not in captions
    ]
    wholes = unequal_wholes(
        [
            CountedGroup(line.row.number, line.name, line.level, one.figures.participants)
            for _, line, one in told
        ]
    )
    for block, line, one in told:
        doubt = wholes.get(line.row.number)
        about = (*line.remarks, *one.remarks, *((doubt,) if doubt else ()))
        yield from _taken_block(report, block, line, replace(one, remarks=about))
    yield from (unknown_row(report, row) for row in strays)


def _taken_block(
    report: ReportSheet, block: _Block, line: GroupLine, told: ToldGroup
) -> Iterator[RowTaken]:
    taken = taken_group(report, line, told)
    places = [report.where(row) for row in block.lines.values()]
    counted = (taken.where, *places)
    results = tuple(replace(one, counted_rows=counted) for one in taken.results)
    yield replace(taken, results=results)
    purpose = RowPurpose.RESULT if results else RowPurpose.HEADING
    yield from (RowTaken(where, purpose) for where in places)


def _blocks(report: ReportSheet) -> tuple[list[_Block], list[SheetRow]]:
    """The groups with their figures; rows that stand under no group or twice under one."""
    blocks: list[_Block] = []
    strays = []
    for row in report.body:
        text = report.found.cells(row)["group"]
        line = _line_of(text)
        if line and blocks and line not in blocks[-1].lines:
            blocks[-1].lines[line] = row
        elif line or not text:
            strays.append(row)
        else:
            blocks.append(_Block(row))
    return blocks, strays


def _line_of(text: str) -> str | None:
    words = folded(text)
    return next((name for name in (*_PARTS, _ALL) if words.startswith(name.lower())), None)


class _Shares:
    """The column of shares; a file without one is checked by its counts alone."""

    def __init__(self, report: ReportSheet) -> None:
        self._place = share_column(report.header)
        self.decimals = decimals_of(self.of(row) for row in report.body)

    def of(self, row: SheetRow) -> str:
        """The share on a row, «» where there is none."""
        place = self._place
        return row.cells[place] if place is not None and place < len(row.cells) else ""


def _told(report: ReportSheet, block: _Block, shares: _Shares, line: GroupLine) -> ToldGroup:
    missing = [name for name in (*_PARTS, _ALL) if name not in block.lines]
    if missing:
        return ToldGroup(Figures(), _missing(line, missing))
    counts = _counts(report, block.lines)
    participants, remarks = count_cell(counts[_ALL], _ALL)
    parts = [JournalPart(name, counts[name], shares.of(block.lines[name])) for name in _PARTS]
    told = told_comparison(participants, parts, shares.decimals, parts_are_all=True)
    told = replace(told, remarks=(*remarks, *told.remarks))
    return told if line.is_school else without_lack_of_marks(told)


def _counts(report: ReportSheet, lines: Mapping[str, SheetRow]) -> dict[str, str]:
    return {name: report.found.cells(row)["participants"] for name, row in lines.items()}


def _missing(line: GroupLine, missing: Sequence[str]) -> tuple[Remark, ...]:
    named = joined([f"«{name}»" for name in missing])
    return (JOURNAL_LINES_MISSING.remark(value=line.name, missing=named),)
