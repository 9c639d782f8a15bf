"""A file opened as what it is: a workbook, a text table, or running text."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from opora.domain.errors import OporaError
from opora.exchange.column import (
    ROWS_TO_LOOK_AT,
    Column,
    FoundColumns,
    find_columns,
    headers_in,
)
from opora.exchange.file_bytes import FileKind, bytes_of, kind_of
from opora.exchange.sheet import Sheet
from opora.exchange.text_file import DELIMITERS, lines_of, table_of, text_of
from opora.exchange.workbook import sheets_of_workbook

FileContent: TypeAlias = tuple[Sheet, ...] | str
"""Sheets of a workbook, or a text."""


@dataclass(frozen=True)
class OpenedFile:
    """Sheets whose header is known, titles of the other sheets, or the lines of a text."""

    name: str
    tables: tuple[tuple[Sheet, FoundColumns], ...] = ()
    other_sheets: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def opened_file(path: Path, name: str, columns: Sequence[Column]) -> OpenedFile:
    """Open a file and find the given columns in it.

    ``name`` is how the file is called in problems. A workbook without such columns is refused
    with ``OporaError``; a text without them is running text.
    """
    return opened_content(content_of(path, name), name, columns)


def content_of(path: Path, name: str) -> FileContent:
    """The sheets of a workbook, or the text of anything else. Raises ``OporaError``."""
    content = bytes_of(path)
    if kind_of(content, name) is FileKind.WORKBOOK:
        return sheets_of_workbook(content, name)
    return text_of(content, name)


def opened_content(content: FileContent, name: str, columns: Sequence[Column]) -> OpenedFile:
    """As ``opened_file``, for content that is read already."""
    if not isinstance(content, str):
        return _opened_workbook(content, name, columns)
    table = _text_table(content, name, columns)
    if table:
        return OpenedFile(name, tables=(table,))
    return OpenedFile(name, lines=lines_of(content, name))


def opened_table(path: Path, columns: Sequence[Column]) -> tuple[tuple[Sheet, FoundColumns], ...]:
    """Open a file that must be a table with the given columns. Raises ``OporaError``."""
    opened = opened_file(path, path.name, columns)
    if not opened.tables:
        raise _no_such_columns(path.name, columns)
    return opened.tables


def _opened_workbook(sheets: Sequence[Sheet], name: str, columns: Sequence[Column]) -> OpenedFile:
    tables, others = [], []
    for sheet in sheets:
        found = find_columns(sheet, columns, name)
        if found:
            tables.append((sheet, found))
        elif sheet.rows:
            others.append(sheet.name)
    if not tables:
        raise _no_such_columns(name, columns)
    return OpenedFile(name, tuple(tables), tuple(others))


def _text_table(
    text: str, name: str, columns: Sequence[Column]
) -> tuple[Sheet, FoundColumns] | None:
    """The text as a table by the delimiter that shows most columns, ``None`` if none does."""
    best = max(DELIMITERS, key=lambda delimiter: _headers_seen(text, delimiter, columns))
    if not _headers_seen(text, best, columns):
        return None
    sheet = table_of(text, best, name)
    found = find_columns(sheet, columns, name)
    return (sheet, found) if found else None


def _headers_seen(text: str, delimiter: str, columns: Sequence[Column]) -> int:
    """The most known headers on one line near the top.

    Lines are cut plainly, without regard to quotes: a broken table must be refused as a table.
    """
    lines = text.splitlines()[:ROWS_TO_LOOK_AT]
    return max((headers_in(line.split(delimiter), columns) for line in lines), default=0)


def _no_such_columns(name: str, columns: Sequence[Column]) -> OporaError:
    required = ", ".join(f"«{column.header}»" for column in columns if column.required)
    return OporaError(
        f"Файл «{name}» — не шаблон: нет строки заголовков со столбцами {required}. "
        "Возьмите пустой шаблон и перенесите данные в него."
    )
