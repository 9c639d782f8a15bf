"""Reading the sheets of a workbook as text, cell by cell as a person sees them."""

from collections.abc import Iterator
from typing import assert_never

from opora.domain.errors import OporaError
from opora.exchange.guarded.cell import Cell, DateCell, ErrorCell, FormulaCell, PercentCell
from opora.exchange.guarded.read_sheet import ReadSheet
from opora.exchange.guarded.standing_guard import standing_guard
from opora.exchange.sheet import MAX_ROWS, Sheet, SheetRow

_SIGNIFICANT_DIGITS = 12


def sheets_of_workbook(content: bytes, name: str) -> tuple[Sheet, ...]:
    """All worksheets with their rows, blank rows left out; hidden sheets too.

    The file is read in a process of its own. Raises ``OporaError``.
    """
    return tuple(
        Sheet(sheet.name, tuple(_rows(sheet, name)))
        for sheet in standing_guard().read(content, name)
    )


def _rows(sheet: ReadSheet, name: str) -> Iterator[SheetRow]:
    kept = 0
    for row in sheet.rows:
        cells = [cell.strip() if isinstance(cell, str) else _text(cell) for cell in row.cells]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        kept += 1
        if kept > MAX_ROWS:
            raise OporaError(f"В файле «{name}» больше {MAX_ROWS} строк; разделите его на части.")
        yield SheetRow(row.number, tuple(cells))


def _text(cell: Cell) -> str:
    match cell:
        case str(text) | ErrorCell(text) | FormulaCell(text):
            return text
        case bool(answer):
            return "да" if answer else "нет"
        case int() | float():
            return f"{cell + 0:.{_SIGNIFICANT_DIGITS}g}"  # nobody is shown «-0»
        case PercentCell(number):
            # The cell holds 0.308 and shows 30,8 %: the person sees the latter.
            return f"{number * 100 + 0:.{_SIGNIFICANT_DIGITS}g}%"
        case DateCell(iso):
            # A year typed into a cell formatted as a date shows a day of 1905: say why.
            return f"{iso[:10]} (ячейка в виде даты)"
        case _:
            assert_never(cell)
