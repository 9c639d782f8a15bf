"""Writing a text table that a spreadsheet opens safely: text never becomes a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TextIO

from opora.exchange.atomic_file import replacing

# A ``Fraction`` is a share: a number from 0 to 1 here, a percentage in a workbook.
Cell = str | int | float | Fraction | bool | None

# A cell that begins so is run by a spreadsheet as a formula (OWASP, «CSV injection»).
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(target: Path | TextIO, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table with «;» between cells; a file gets UTF-8 with a mark that Excel needs.

    Text that begins like a formula is prefixed with an apostrophe; numbers stay numbers with a
    decimal point, shares (``Fraction``) are numbers from 0 to 1.
    """
    text = _csv_text(header, rows)
    if not isinstance(target, Path):
        target.write(text)
        return
    with replacing(target) as temporary:
        temporary.write_bytes(text.encode("utf-8-sig"))


def safe_text(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def _csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_text(title) for title in header])
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _csv_cell(cell: Cell) -> str | int | float:
    match cell:
        case None:
            return ""
        case bool():
            return "да" if cell else "нет"
        case str():
            return safe_text(cell)
        case Fraction():
            return float(cell)
        case _:
            return cell
