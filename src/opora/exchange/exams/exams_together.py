"""Exams of all files of one reading → rows, as though all tables stood in one workbook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from opora.domain.errors import OporaError
from opora.exchange.exams.appeals import after_appeals
from opora.exchange.exams.exam import Exam
from opora.exchange.exams.exam_days import days_together
from opora.exchange.exams.exam_doubts import told_apart
from opora.exchange.exams.exam_file import ExamFile
from opora.exchange.exams.refused_file import RefusedFileError
from opora.exchange.file_facts import FileFacts
from opora.exchange.pupils.taken_rows import taken_rows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.reference.reference_tables import PACKAGED, ReferenceTables


def exams_together(
    files: Sequence[ExamFile], tables: ReferenceTables = PACKAGED
) -> Mapping[str, Sequence[RowTaken] | OporaError]:
    """The rows of each file by its name, or why it is refused beside the others.

    The order of ``files`` does not matter. A refused file is left out, the others are taken
    together without it.
    """
    # Of two rows that say the same, the file first in the alphabet holds the one that counts.
    kept = {one.name: one for one in sorted(files, key=lambda one: one.name)}
    refused: dict[str, OporaError] = {}
    while True:
        rows: dict[str, list[RowTaken]] = {name: [] for name in kept}
        try:
            for row in _every_row(kept.values(), tables):
                rows[row.where.file].append(row)
        except RefusedFileError as refusal:
            refused[refusal.file] = refusal
            del kept[refusal.file]
        else:
            return {**rows, **refused}


def _every_row(files: Iterable[ExamFile], tables: ReferenceTables) -> Iterator[RowTaken]:
    periods: dict[object, list[Exam]] = {}
    for file in files:
        yield from file.others
        for exam in file.exams:
            periods.setdefault(exam.period, []).append(exam)
    for same in periods.values():
        other = same[0].other_period in periods
        for exams in _by_season(same):
            yield from _one_period(exams, tables, has_other_period=other)


def _by_season(exams: Sequence[Exam]) -> Iterable[Sequence[Exam]]:
    """One group; of files for which different seasons were said a group for each of these."""
    seasons = dict.fromkeys(exam.procedure.season for exam in exams)
    if len(seasons.keys() - {None}) <= 1:
        return [exams]
    return [[exam for exam in exams if exam.procedure.season is season] for season in seasons]


def _one_period(
    exams: Sequence[Exam], tables: ReferenceTables, *, has_other_period: bool
) -> Iterator[RowTaken]:
    """The exams that add up to one result of each school."""
    settled, replaced = after_appeals(exams)
    days, resat = days_together(settled)
    _refuse_contradicted(exams, resat)
    is_before = has_other_period or resat or any(exam.said_before_resits for exam in exams)
    before_resits = False if exams[0].is_resit else True if is_before else None
    procedure = next((one.procedure for one in exams if one.procedure.season), exams[0].procedure)
    pupils = told_apart([row for exam in days for row in exam.pupils])
    minimum = tables.minimum_for(procedure)
    work = Work(procedure, None, before_resits, minimum=minimum, tables=tables)
    has_codes = any("pupil" in exam.table.columns.positions for exam in days)
    yield from taken_rows(work, pupils, has_codes=has_codes)
    yield from (*replaced, *resat)
    for exam in days:
        yield from _headings(exam)


def _refuse_contradicted(exams: Iterable[Exam], resat: Iterable[RowTaken]) -> None:
    """Who sat twice counts by the first result: no person may call it one after re-sits."""
    titled_first = {
        exam.table.header.file for exam in exams if exam.is_resit and not exam.table.title.is_resit
    }
    for row in resat:
        if row.where.file in titled_first:
            own, said = FileFacts(before_resits=True), FileFacts(before_resits=False)
            try:
                own.completed_by(said, row.where.file)
            except OporaError as refusal:
                raise RefusedFileError(row.where.file, *refusal.sentences) from None


def _headings(exam: Exam) -> Iterator[RowTaken]:
    for where in exam.table.headings:
        remarks = exam.remarks if where == exam.table.header else ()
        yield RowTaken(where, RowPurpose.HEADING, remarks=remarks)
