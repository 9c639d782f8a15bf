"""A file of context forms → its sheets, each with the row of headers found in it."""

import csv
import io
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.column import ROWS_TO_LOOK_AT
from opora.exchange.context.recognition import is_context_form
from opora.exchange.opened_file import content_of
from opora.exchange.sheet import Sheet, SheetRow
from opora.exchange.text_file import DELIMITERS, table_of

# The longest answer of the form has four commas, a row of the form ninety.
_MOST_DELIMITERS_IN_A_CELL = 20


@dataclass(frozen=True)
class FormSheet:
    """A sheet and its header; ``None`` for a sheet that is no context form."""

    sheet: Sheet
    header: SheetRow | None


def holds_context_form(path: Path) -> bool:
    """Whether the file shows the questions of the form, however broken it may be further down.

    Raises ``OporaError`` for a file that cannot be read at all.
    """
    content = content_of(path, path.name)
    if isinstance(content, str):
        return any(_shows_the_form(content, delimiter) for delimiter in DELIMITERS)
    return any(_header(sheet) for sheet in content)


def form_sheets(path: Path) -> tuple[FormSheet, ...]:
    """All sheets of the file that hold anything. Raises ``OporaError`` where none is the form."""
    content = content_of(path, path.name)
    sheets = _text_sheets(content, path.name) if isinstance(content, str) else content
    found = tuple(FormSheet(sheet, _header(sheet)) for sheet in sheets if sheet.rows)
    if not any(one.header for one in found):
        raise OporaError(
            f"Файл «{path.name}» — не форма контекстных данных: в нём нет строки с её вопросами. "
            "Возьмите файл, выгруженный из ФИС ОКО, вместе со строкой заголовков."
        )
    return found


def _header(sheet: Sheet) -> SheetRow | None:
    top = sheet.rows[:ROWS_TO_LOOK_AT]
    return next((row for row in top if is_context_form(row.cells)), None)


def _text_sheets(text: str, name: str) -> tuple[Sheet, ...]:
    """The text as a table by the delimiter that shows the form, nothing where none does."""
    for delimiter in DELIMITERS:
        if _shows_the_form(text, delimiter):
            sheet = table_of(text, delimiter, name)
            _check_quotes(sheet, delimiter, name)
            return (sheet,)
    return ()


def _check_quotes(sheet: Sheet, delimiter: str, name: str) -> None:
    """Refuse a table in which a quote left open has swallowed the schools that follow."""
    for row in sheet.rows:
        if any(cell.count(delimiter) > _MOST_DELIMITERS_IN_A_CELL for cell in row.cells):
            raise OporaError(
                f"Файл «{name}»: в строке {row.number} не закрыта кавычка, и соседние ячейки "
                "слились в одну. Проверьте кавычки в этой строке."
            )


def _shows_the_form(text: str, delimiter: str) -> bool:
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return any(is_context_form(record) for record in islice(records, ROWS_TO_LOOK_AT))
    except csv.Error:
        return False  # no table by this delimiter
