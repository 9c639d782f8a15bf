"""The process that reads workbooks: ``python -m opora.exchange.guarded.reader_process``.

A file comes as one message on standard input; the answer is a run of JSON messages on standard
output, closed by ``["done"]`` or ``["refused", reason, place, cells]``; rows of a sheet come as
blocks of texts. It ends when its input is
closed. What no ``except`` here expects ends the process: the parent tells that in a sentence.

The quick reader, calamine, reserves memory for the whole rectangle of a sheet and aborts when it
gets none; that is why it lives here and nowhere else.
"""

import io
import sys
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError

import defusedxml
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from opora.exchange.guarded.cell_place import place_name
from opora.exchange.guarded.checked_parts import checked_parts
from opora.exchange.guarded.limits import MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, MAX_UNPACKED
from opora.exchange.guarded.message import body_of, read_bytes, write_bytes
from opora.exchange.guarded.own_limits import grant_processor_time, limit_self
from opora.exchange.guarded.part import PartRefusedError
from opora.exchange.guarded.refusal import Refusal
from opora.exchange.guarded.row_block import RowBlock
from opora.exchange.guarded.special_cells import Place

_DAMAGE = (
    CalamineError,
    ParseError,
    KeyError,
    ValueError,
    EOFError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    defusedxml.DefusedXmlException,
)
_ROWS_AT_ONCE = 500
# Pairs and no dictionary: values of this enum have no hash.
_VISIBILITY = (
    (SheetVisibleEnum.Visible, "visible"),
    (SheetVisibleEnum.Hidden, "hidden"),
    (SheetVisibleEnum.VeryHidden, "very_hidden"),
)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each workbook on ``requests`` until that stream ends."""
    write_bytes(answers, body_of(["ready"]))
    while (content := read_bytes(requests, MAX_UNPACKED)) is not None:
        grant_processor_time()
        for message in answer_to(content):
            write_bytes(answers, body_of(message))


def answer_to(content: bytes) -> Iterator[list[Any] | RowBlock]:
    """Messages about one workbook; the last one says whether all was read."""
    try:
        yield from _sheets(content)
        yield ["done"]
    except PartRefusedError as refusal:
        yield refusal.message
    except PasswordError:
        yield ["refused", Refusal.ENCRYPTED, "", 0]
    except MemoryError:
        yield ["refused", Refusal.TOO_LARGE, "", 0]
    except _DAMAGE:
        yield ["refused", Refusal.DAMAGED, "", 0]


def _sheets(content: bytes) -> Iterator[list[Any] | RowBlock]:
    specials = checked_parts(content) if content.startswith(b"PK") else {}
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
        for about in workbook.sheets_metadata:
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(about.name)
            special = dict(specials.get(about.name, {}))
            last_row, last_column = _extent(sheet, special)
            (seen,) = (word for value, word in _VISIBILITY if value == about.visible)
            yield ["sheet", about.name, seen, last_row, last_column]
            yield from _in_blocks(_rows(sheet, special))


def _extent(sheet: CalamineSheet, specials: Mapping[Place, str]) -> Place:
    """The true last row and column, from 1; (0, 0) for an empty sheet."""
    end = sheet.end or (-1, -1)
    ends = [(end[0] + 1, end[1] + 1), *specials]
    last_row, last_column = max(row for row, _ in ends), max(column for _, column in ends)
    if last_row > MAX_SHEET_ROWS or last_column > MAX_SHEET_COLUMNS:
        raise PartRefusedError(Refusal.FAR_CELLS, *_outside(sheet, specials))
    return last_row, last_column


def _outside(sheet: CalamineSheet, specials: Mapping[Place, str]) -> tuple[str, int]:
    filled = {
        (number, column)
        for number, row in _numbered(sheet)
        for column, cell in enumerate(row, start=1)
        if cell != ""
    }
    outside = sorted(
        (row, column)
        for row, column in filled | specials.keys()
        if row > MAX_SHEET_ROWS or column > MAX_SHEET_COLUMNS
    )
    return f"лист «{sheet.name}», ячейка {place_name(*outside[0])}", len(outside)


def _rows(sheet: CalamineSheet, specials: Mapping[Place, str]) -> Iterator[tuple[int, list[Any]]]:
    """Numbered rows with what the quick reader does not see, then those of such cells alone."""
    by_row: dict[int, dict[int, str]] = {}
    for (number, column), cell in specials.items():
        by_row.setdefault(number, {})[column] = cell
    for number, row in _numbered(sheet):
        yield number, _with_specials(row, by_row.pop(number, {}))
    # The quick reader ends before rows that hold nothing but errors and unvalued formulas.
    for number in sorted(by_row):
        yield number, _with_specials([], by_row[number])


def _numbered(sheet: CalamineSheet) -> Iterator[tuple[int, list[Any]]]:
    """Rows from the first one of the sheet, each from its first column."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows(), start=1):
        yield number, before + row if before else row


def _with_specials(row: list[Any], specials: Mapping[int, str]) -> list[Any]:
    for column, cell in specials.items():
        row.extend([""] * (column - len(row)))
        row[column - 1] = cell
    return row


def _in_blocks(rows: Iterator[tuple[int, list[Any]]]) -> Iterator[RowBlock]:
    while block := list(islice(rows, _ROWS_AT_ONCE)):
        yield RowBlock.of_rows(block)


def main() -> None:
    """Bound this process, then serve its parent."""
    limit_self()
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
