"""One file of protocols, read by itself: its exams, and its rows that are part of none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from opora.domain.errors import OporaError
from opora.exchange.exams.exam import Exam
from opora.exchange.exams.exam_doubts import column_remarks, doubts_about
from opora.exchange.exams.exam_facts import exam_procedure
from opora.exchange.exams.exam_pupils import Schools, grades_of, pupil_rows
from opora.exchange.exams.exam_table import ExamTable, exam_tables
from opora.exchange.file_facts import FileFacts
from opora.exchange.row_taken import RowPurpose, RowTaken
from opora.exchange.rules.about_exams import SHEET_WITHOUT_EXAM
from opora.exchange.sheet import Sheet
from opora.exchange.where import Where
from opora.reference.reference_tables import PACKAGED, ReferenceTables

# Where a title leaves the subject or its level open, the person's word is for that exam.
_OPEN_SUBJECTS = frozenset({None, "математика"})


@dataclass(frozen=True)
class ExamFile:
    """``others`` are rows of sheets without exams, and rows among participants that are none."""

    name: str
    exams: tuple[Exam, ...]
    others: tuple[RowTaken, ...]


def exam_file(
    sheets: Sequence[Sheet], file: str, said: FileFacts, tables: ReferenceTables = PACKAGED
) -> ExamFile:
    """Read the file; what the person ``said`` is of this file alone. Raises ``OporaError``."""
    found_tables: list[ExamTable] = []
    others: list[RowTaken] = []
    for sheet in sheets:
        found = exam_tables(sheet, file)
        found_tables += found
        if not found:
            others += _unread(sheet, file)
    _refuse_undescribed(found_tables, file)
    exams, no_pupils = _read(found_tables, said, tables)
    return ExamFile(file, tuple(_said_of_resits(exams, said, file)), (*others, *no_pupils))


def _read(
    found: Sequence[ExamTable], said: FileFacts, tables: ReferenceTables
) -> tuple[list[Exam], list[RowTaken]]:
    """The exams, and the rows among their participants that are none."""
    exams: list[Exam] = []
    others: list[RowTaken] = []
    schools = Schools()
    of_columns = column_remarks(found)
    for index, table in enumerate(found):
        facts = _said_of(table, found, said)
        procedure, remarks = exam_procedure(table, grades_of(table), facts)
        pupils, no_pupils = pupil_rows(table, procedure, schools, tables)
        others += no_pupils
        doubts = doubts_about(table, procedure, pupils, tables)
        about = (*of_columns[index], *remarks, *doubts)
        exams.append(Exam(table, procedure, tuple(pupils), about))
    return exams, others


def _said_of(table: ExamTable, tables: Iterable[ExamTable], said: FileFacts) -> FileFacts:
    is_open = any(one.title.subject in _OPEN_SUBJECTS for one in tables)
    if is_open and table.title.subject not in _OPEN_SUBJECTS:
        return replace(said, subject=None)
    return said


def _said_of_resits(exams: Sequence[Exam], said: FileFacts, file: str) -> Iterator[Exam]:
    """The exams with the person's word about re-sits.

    It is about the file: an exam whose both periods stand in it needs no such word.
    """
    asked = FileFacts(before_resits=said.before_resits)
    periods = {exam.period for exam in exams}
    for exam in exams:
        if exam.other_period in periods:
            yield exam
            continue
        own = FileFacts(before_resits=False if exam.is_resit else None)
        yield replace(exam, said_before_resits=own.completed_by(asked, file).before_resits)


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
