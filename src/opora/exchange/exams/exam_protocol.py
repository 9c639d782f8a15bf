"""Protocols of ОГЭ, ЕГЭ and ГВЭ: the layouts that ``read_files`` knows them by."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from opora.domain.errors import OporaError
from opora.exchange.exams.appeals import after_appeals
from opora.exchange.exams.exam import Exam
from opora.exchange.exams.exam_columns import has_english_headers, is_exam_header
from opora.exchange.exams.exam_days import days_together
from opora.exchange.exams.exam_doubts import column_remarks, doubts_about, told_apart
from opora.exchange.exams.exam_facts import exam_procedure
from opora.exchange.exams.exam_pupils import Schools, grades_of, pupil_rows
from opora.exchange.exams.exam_table import ExamTable, exam_tables
from opora.exchange.file_facts import FileFacts
from opora.exchange.layout import Layout
from opora.exchange.pupils.taken_rows import taken_rows
from opora.exchange.pupils.work import Work
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_exams import SHEET_WITHOUT_EXAM
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.where import Where
from opora.reference.minimum_library import minimum_for

# A title, an organisation, a note may stand above the first header.
_ROWS_TO_LOOK_AT = 40
# Where a title leaves the subject or its level open, the person's word is for that exam.
_OPEN_SUBJECTS = frozenset({None, "математика"})


def protocol_rows(sheets: Sequence[Sheet], file: str, said: FileFacts) -> Iterator[RowTaken]:
    """Every row of every exam on every sheet. Raises ``OporaError``."""
    tables: list[ExamTable] = []
    for sheet in sheets:
        found = exam_tables(sheet, file)
        tables += found
        if not found:
            yield from _unread(sheet, file)
    _refuse_undescribed(tables, file)
    exams, others = _read(tables, said)
    yield from others
    periods: dict[object, list[Exam]] = {}
    for exam in exams:
        periods.setdefault(exam.period, []).append(exam)
    for same in periods.values():
        year, identity, is_resit = same[0].period
        other = (year, identity, not is_resit) in periods
        yield from _one_period(same, said, file, has_other_period=other)


def _read(tables: Sequence[ExamTable], said: FileFacts) -> tuple[list[Exam], list[RowTaken]]:
    """The exams, and the rows among their participants that are none."""
    exams: list[Exam] = []
    others: list[RowTaken] = []
    schools = Schools()
    of_columns = column_remarks(tables)
    for index, table in enumerate(tables):
        facts = _said_of(table, tables, said)
        procedure, remarks = exam_procedure(table, grades_of(table), facts)
        pupils, no_pupils = pupil_rows(table, procedure, schools)
        others += no_pupils
        doubts = doubts_about(table, procedure, pupils)
        about = (*of_columns[index], *remarks, *doubts)
        exams.append(Exam(table, procedure, tuple(pupils), about))
    return exams, others


def _said_of(table: ExamTable, tables: Iterable[ExamTable], said: FileFacts) -> FileFacts:
    is_open = any(one.title.subject in _OPEN_SUBJECTS for one in tables)
    if is_open and table.title.subject not in _OPEN_SUBJECTS:
        return replace(said, subject=None)
    return said


def _one_period(
    exams: Sequence[Exam], said: FileFacts, file: str, *, has_other_period: bool
) -> Iterator[RowTaken]:
    """The exams that add up to one result of each school."""
    settled, replaced = after_appeals(exams)
    days, resat = days_together(settled)
    own = not exams[0].table.title.is_resit
    before_resits = own if has_other_period or resat or not own else None
    if not has_other_period:
        asked = FileFacts(before_resits=said.before_resits)
        before_resits = (
            FileFacts(before_resits=before_resits).completed_by(asked, file).before_resits
        )
    procedure = next((one.procedure for one in exams if one.procedure.season), exams[0].procedure)
    pupils = told_apart([row for exam in days for row in exam.pupils])
    work = Work(procedure, None, before_resits, minimum=minimum_for(procedure))
    has_codes = any("pupil" in exam.table.columns.positions for exam in days)
    yield from taken_rows(work, pupils, has_codes=has_codes)
    yield from (*replaced, *resat)
    for exam in days:
        yield from _headings(exam)


def _headings(exam: Exam) -> Iterator[RowTaken]:
    for where in exam.table.headings:
        remarks = exam.remarks if where == exam.table.header else ()
        yield RowTaken(where, RowPurpose.HEADING, remarks=remarks)


def _unread(sheet: Sheet, file: str) -> Iterator[RowTaken]:
    for index, row in enumerate(sheet.rows):
        remarks = () if index else (SHEET_WITHOUT_EXAM.remark(value=sheet.name),)
        yield RowTaken(Where(file, sheet.name, row.number), RowPurpose.HEADING, remarks=remarks)


def _refuse_undescribed(tables: Iterable[ExamTable], file: str) -> None:
    """English headers are known by description only: a column beyond it may change the meaning."""
    unknown = [one for table in tables if table.columns.is_english for one in table.columns.unknown]
    if unknown:
        raise OporaError(
            *(
                f"Файл «{file}»: столбец «{one}» в протоколах с английскими заголовками не описан. "
                "Переименуйте его по-русски, как в протоколе, или удалите."
                for one in dict.fromkeys(unknown)
            )
        )


def _is_russian(sheets: Sequence[Sheet]) -> bool:
    headers = list(_headers(sheets))
    return bool(headers) and not any(has_english_headers(row) for row in headers)


def _is_english(sheets: Sequence[Sheet]) -> bool:
    return any(has_english_headers(row) for row in _headers(sheets))


def _headers(sheets: Sequence[Sheet]) -> Iterator[SheetRow]:
    """The first header of each sheet."""
    for sheet in sheets:
        yield from islice(filter(is_exam_header, sheet.rows[:_ROWS_TO_LOOK_AT]), 1)


EXAM_PROTOCOL = Layout(
    code="exam-protocol",
    title="Протокол ОГЭ, ЕГЭ или ГВЭ",
    recognises=_is_russian,
    rows=protocol_rows,
)
ENGLISH_EXAM_PROTOCOL = Layout(
    code="exam-protocol-english",
    title="Протокол экзамена с английскими заголовками",
    recognises=_is_english,
    rows=protocol_rows,
    is_confirmed=False,
)
