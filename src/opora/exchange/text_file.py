"""Text of a file in whatever encoding people save it, and the tables inside text."""

import codecs
import csv
import io

from opora.domain.errors import OporaError
from opora.exchange.sheet import MAX_ROWS, Sheet, SheetRow

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DELIMITERS = (";", "\t", ",")


def text_of(content: bytes, name: str) -> str:
    """Decoded text: UTF-8, UTF-16 with its mark, or else the Windows code page.

    Raises ``OporaError`` for what is no text at all.
    """
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return _decoded(content, encoding, name)
    if b"\x00" in content:
        raise _no_text(name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(content, "cp1251", name)


def table_of(text: str, delimiter: str, name: str) -> Sheet:
    """Rows of a text table; a row is a record, as a spreadsheet counts it."""
    stream = io.StringIO(text, newline="")
    rows = []
    try:
        for number, record in enumerate(csv.reader(stream, delimiter=delimiter), start=1):
            cells = tuple(_unprotected(cell.strip()) for cell in record)
            if any(cells):
                rows.append(SheetRow(number, cells))
            if len(rows) > MAX_ROWS:
                raise _too_long(name)
    except csv.Error as broken:
        raise OporaError(
            f"Файл «{name}»: таблица не разбирается около строки {len(rows) + 1}; "
            "проверьте кавычки."
        ) from broken
    return Sheet("", tuple(rows))


def lines_of(text: str, name: str) -> tuple[str, ...]:
    """Lines of running text; a stray end-of-file blank is not a line."""
    lines = tuple(text.splitlines())
    if len(lines) > MAX_ROWS:
        raise _too_long(name)
    return lines


def _decoded(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as strange:
        raise _no_text(name) from strange


def _unprotected(cell: str) -> str:
    """Take back the apostrophe that keeps a spreadsheet from running a cell."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@") else cell


def _no_text(name: str) -> OporaError:
    return OporaError(
        f"Файл «{name}» — не текст и не таблица. Сохраните его как «Книга Excel (.xlsx)» "
        "или как текст UTF-8."
    )


def _too_long(name: str) -> OporaError:
    return OporaError(f"В файле «{name}» больше {MAX_ROWS} строк; разделите его на части.")
