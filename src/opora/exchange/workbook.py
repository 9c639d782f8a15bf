"""Reading the sheets of a workbook as text, cell by cell as a person sees them."""

import io
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from opora.domain.errors import OporaError
from opora.exchange.sheet import MAX_ROWS, Sheet, SheetRow

if TYPE_CHECKING:
    from openpyxl import Workbook

# What openpyxl is known to raise on damaged or hostile parts; forbidden entities are ValueError.
_DAMAGE = (
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    OSError,
    ParseError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
)
_SIGNIFICANT_DIGITS = 12


def sheets_of_workbook(content: bytes, name: str) -> tuple[Sheet, ...]:
    """All worksheets with their rows, blank rows left out. Raises ``OporaError``."""
    try:
        formulas = _formula_cells(content)
        workbook = _opened(content, values=True)
        return tuple(
            Sheet(sheet.title, tuple(_rows(sheet, formulas.get(sheet.title, {}), name)))
            for sheet in workbook.worksheets
        )
    except _DAMAGE as damage:
        raise OporaError(
            f"Файл «{name}» повреждён: книга не открывается. Откройте её в Excel, "
            "сохраните заново и повторите."
        ) from damage


def _opened(content: bytes, *, values: bool) -> "Workbook":
    import openpyxl

    with warnings.catch_warnings():
        # It warns of drop-down lists and styles that it does not carry over; we only read.
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(
            io.BytesIO(content), read_only=True, data_only=values, keep_links=False
        )
    for sheet in workbook.worksheets:
        # The declared dimension may be wrong: trusting it loses rows without a word.
        sheet.reset_dimensions()
    return workbook


def _rows(sheet: Any, formulas: dict[tuple[int, int], str], name: str) -> Iterator[SheetRow]:
    kept = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        cells = [
            _text(cell) or formulas.get((number, column), "")
            for column, cell in enumerate(row, start=1)
        ]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        kept += 1
        if kept > MAX_ROWS:
            raise OporaError(f"В файле «{name}» больше {MAX_ROWS} строк; разделите его на части.")
        yield SheetRow(number, tuple(cells))


def _text(cell: Any) -> str:
    match cell.value:
        case None:
            return ""
        case bool(answer):
            return "да" if answer else "нет"
        case int() | float() as number:
            return _number(number, cell.number_format or "")
        case datetime() | date() as moment:
            # A year typed into a cell formatted as a date shows a day of 1905: say why.
            return f"{moment.isoformat()[:10]} (ячейка в виде даты)"
        case other:
            return str(other).strip()


def _number(number: float, number_format: str) -> str:
    # A cell formatted as a percentage holds 0.308 and shows 30,8 %: the person sees the latter.
    if "%" in number_format:
        return f"{number * 100:.{_SIGNIFICANT_DIGITS}g}%"
    return f"{number:.{_SIGNIFICANT_DIGITS}g}"


def _formula_cells(content: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Formulas by sheet and place, so that one without a stored value is not taken for blank.

    The second pass costs as much as the first; it is made only where a formula stands.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [part for part in archive.namelist() if part.startswith("xl/worksheets/")]
        if not any(b"<f" in archive.read(part) for part in parts if part.endswith(".xml")):
            return {}
    return {
        sheet.title: {
            (number, column): str(cell.value)
            for number, row in enumerate(sheet.iter_rows(), start=1)
            for column, cell in enumerate(row, start=1)
            if cell.data_type == "f"
        }
        for sheet in _opened(content, values=False).worksheets
    }
