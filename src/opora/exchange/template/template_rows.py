"""Rows of a filled-in template → what they say."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from opora.domain.marks import Marks
from opora.domain.procedure import Procedure
from opora.exchange import cell_values
from opora.exchange.believed_figures import believed
from opora.exchange.column import FoundColumns
from opora.exchange.figures import Figures
from opora.exchange.procedure_checks import built_procedure, subject_of
from opora.exchange.row_taken import ReadResult, RowPurpose, RowTaken, SchoolMention
from opora.exchange.rules.about_counts import BAD_NUMBER
from opora.exchange.rules.about_rows import (
    BAD_GRADE,
    BAD_SEASON,
    BAD_YEAR,
    COLUMN_WITHOUT_HEADER,
    MISSING_SCHOOL,
    MISSING_SUBJECT,
    TOTAL_ROW,
    UNCLEAR_ANSWER,
    UNKNOWN_COLUMN,
    UNKNOWN_KIND,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.template.row_cells import RowCells
from opora.exchange.template.template_columns import TEMPLATE_HEADERS
from opora.exchange.total_row import is_total
from opora.exchange.where import Where

_MARK_FIELDS = ("mark_2", "mark_3", "mark_4", "mark_5")
_COUNT_FIELDS = frozenset({"participants", "low", *_MARK_FIELDS})


def template_rows(sheet: Sheet, found: FoundColumns, file: str) -> Iterator[RowTaken]:
    """A row taken per row of the sheet; rows up to the header are headings."""
    beneath = [row for row in sheet.rows if row.number > found.header_row]
    unread = Counter(place for row in beneath for place in found.unlabelled(row))
    for row in sheet.rows:
        where = Where(file, sheet.name, row.number)
        if row.number < found.header_row:
            yield RowTaken(where, RowPurpose.HEADING)
        elif row.number == found.header_row:
            remarks = tuple(UNKNOWN_COLUMN.remark(value=header) for header in found.unknown)
            yield RowTaken(where, RowPurpose.HEADING, remarks=remarks)
        else:
            taken = _taken(row, found, where)
            stray = _stray_cells(row, found, unread)
            yield replace(taken, remarks=taken.remarks + stray)


def _stray_cells(row: SheetRow, found: FoundColumns, unread: Counter[int]) -> tuple[Remark, ...]:
    """Values above which no header stands, each column told once, at its first value."""
    cells = {place: cell for place, cell in found.unlabelled(row).items() if place in unread}
    return tuple(
        COLUMN_WITHOUT_HEADER.remark(
            column=f"{place + 1}-й столбец", value=cell, rows=unread.pop(place)
        )
        for place, cell in cells.items()
    )


def _taken(row: SheetRow, found: FoundColumns, where: Where) -> RowTaken:
    cells = RowCells(found.cells(row))
    if not any(cells.texts.values()):
        # Only columns that are not ours hold something; they are named at the header.
        return RowTaken(where, RowPurpose.BLANK)
    school = _school(cells)
    if school is None:
        remark = MISSING_SCHOOL.remark(column=TEMPLATE_HEADERS["school"])
        return RowTaken(where, RowPurpose.RESULT, remarks=(remark,))
    if is_total(school.name):
        total = TOTAL_ROW.remark(column=TEMPLATE_HEADERS["school"], value=school.name)
        return RowTaken(where, RowPurpose.RESULT, remarks=(total,))
    procedure = _procedure(cells)
    if procedure is None:
        return RowTaken(where, RowPurpose.RESULT, remarks=tuple(cells.remarks), schools=(school,))
    result = _result(cells, where, school, procedure)
    return RowTaken(where, RowPurpose.RESULT, results=(result,), schools=(school,))


def _school(cells: RowCells) -> SchoolMention | None:
    name = " ".join(cells.text("school").split())
    if not name:
        return None
    return SchoolMention(
        name=name,
        municipality=" ".join(cells.text("municipality").split()),
        region=" ".join(cells.text("region").split()),
        kind=cells.text("school_kind").lower() or None,
        code=cell_values.school_code(cells.text("code")) or None,
    )


def _procedure(cells: RowCells) -> Procedure | None:
    kind = cells.required("kind", cell_values.kind, UNKNOWN_KIND)
    year = cells.required("year", cell_values.year, BAD_YEAR)
    subject = cells.required("subject", _named_subject, MISSING_SUBJECT)
    season = cells.value("season", cell_values.season, BAD_SEASON)
    grade = cells.value("grade", cell_values.grade, BAD_GRADE)
    participants_grade = cells.value("participants_grade", cell_values.grade, BAD_GRADE)
    if cells.remarks or kind is None or year is None or subject is None:
        return None
    canonical, subject_remarks = subject_of(subject)
    procedure, remarks = built_procedure(year, season, kind, canonical, (grade, participants_grade))
    cells.remarks += [*subject_remarks, *remarks]
    return procedure


def _result(
    cells: RowCells, where: Where, school: SchoolMention, procedure: Procedure
) -> ReadResult:
    before_resits = cells.value("before_resits", cell_values.answer, UNCLEAR_ANSWER)
    marks = _marks(cells)
    printed = Figures(
        participants=cells.value("participants", cell_values.count, BAD_NUMBER),
        low=cells.value("low", cell_values.count, BAD_NUMBER),
        marks=Marks(**marks) if len(marks) == len(_MARK_FIELDS) else None,
        some_marks=marks,
        mean_score=cells.value("mean_score", cell_values.score, BAD_NUMBER),
        max_score=cells.value("max_score", cell_values.score, BAD_NUMBER),
        printed_share=cells.value("share", cell_values.printed_share, BAD_NUMBER),
        stated_low=bool(cells.value("stated_low", cell_values.answer, UNCLEAR_ANSWER)),
    )
    refused = bool(cells.refused & _COUNT_FIELDS)
    figures, remarks = believed(printed, counts_refused=refused)
    return ReadResult(where, school, procedure, figures, before_resits, (*cells.remarks, *remarks))


def _marks(cells: RowCells) -> dict[str, int]:
    """The marks that are filled in, by field."""
    marks = {name: cells.value(name, cell_values.count, BAD_NUMBER) for name in _MARK_FIELDS}
    return {name: number for name, number in marks.items() if number is not None}


def _named_subject(text: str) -> str:
    if not any(char.isalpha() for char in text):
        raise ValueError(text)
    return text
