"""Cells so far away that a reader would reserve memory for all the emptiness before them."""

import re
from dataclasses import dataclass

from opora.exchange.guarded.cell_place import place_of
from opora.exchange.guarded.limits import MAX_SHEET_COLUMNS, MAX_SHEET_ROWS

# A place with a value behind it, beyond column IV or from row 200 000 on. Styled empty cells,
# which whole formatted columns leave behind, end in «/>» or are closed at once.
_FAR = re.compile(
    rb' r="((?:[A-Z]{3}|[J-Z][A-Z]|I[W-Z])[0-9]{1,7}|[A-Z]{1,2}(?:[2-9][0-9]{5}|[0-9]{7}))"'
    rb"[^>]*(?<!/)>(?!</)"
)


@dataclass(frozen=True)
class FarCells:
    """How many cells lie outside the range that is read, and the first of them, «XFD1048576»."""

    number: int
    first: str


def far_cells(sheet: bytes) -> FarCells | None:
    """Cells with a value outside the range, ``None`` when all are within it."""
    places = (found[1].decode() for found in _FAR.finditer(sheet))
    outside = [place for place in places if _is_outside(place)]
    return FarCells(len(outside), outside[0]) if outside else None


def _is_outside(place: str) -> bool:
    row, column = place_of(place)
    return row > MAX_SHEET_ROWS or column > MAX_SHEET_COLUMNS
