"""Protocols of ОГЭ, ЕГЭ and ГВЭ: the layouts that ``read_files`` knows them by."""

from collections.abc import Iterator, Sequence
from itertools import islice

from opora.domain.errors import OporaError
from opora.exchange.exams.exam_columns import has_english_headers, is_exam_header
from opora.exchange.exams.exam_file import exam_file
from opora.exchange.exams.exams_together import exams_together
from opora.exchange.file_facts import FileFacts
from opora.exchange.layout import Layout
from opora.exchange.row_taken import RowTaken
from opora.exchange.sheet import Sheet, SheetRow
from opora.reference.reference_tables import PACKAGED, ReferenceTables

# A title, an organisation, a note may stand above the first header.
_ROWS_TO_LOOK_AT = 40


def protocol_rows(
    sheets: Sequence[Sheet], file: str, said: FileFacts, tables: ReferenceTables = PACKAGED
) -> Iterator[RowTaken]:
    """Every row of every exam on every sheet of a lone file. Raises ``OporaError``."""
    rows = exams_together([exam_file(sheets, file, said, tables)], tables)[file]
    if isinstance(rows, OporaError):
        raise rows
    yield from rows


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
# Files of these layouts are taken together, whatever their order.
EXAM_LAYOUTS = (EXAM_PROTOCOL, ENGLISH_EXAM_PROTOCOL)
