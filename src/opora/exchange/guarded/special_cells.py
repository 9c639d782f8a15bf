"""Cells of a sheet of which the quick reader shows too little.

It gives 0.308 for what is shown as 30,8 %, and nothing for an error or for a formula whose value
was never stored. The slower pass is made only over sheets where such a cell may stand.
"""

import io
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from opora.exchange.guarded.cell_place import place_of
from opora.exchange.guarded.cell_text import percent_text

# «<f>», «<f t="shared"…», with a prefix «<x:f>». Two letters are found ten times quicker than a
# pattern, but «<formula1>» of a list to choose from begins so too: the pattern decides.
_FORMULA = re.compile(rb"[<:]f[\s/>]")
Place = tuple[int, int]


def special_cells(sheet: bytes, percent_styles: frozenset[str]) -> dict[Place, str]:
    """(row, column) from 1 → text of a percentage, error, or formula without a stored value."""
    if not _may_hold_any(sheet, percent_styles):
        return {}
    return {
        place: special
        for place, cell in _cells(sheet)
        if (special := _special(cell, percent_styles)) is not None
    }


def _may_hold_any(sheet: bytes, percent_styles: frozenset[str]) -> bool:
    # Behind the root's tag: it declares prefixes, with the sign that is rare elsewhere.
    start = sheet.find(b">", max(sheet.find(b"worksheet"), 0))
    styles = (f's="{style}"'.encode() for style in percent_styles)
    if any(mark in sheet for mark in (b't="e"', *styles)) or _holds(sheet, b"'", b"t='e'"):
        return True
    begins = b"<f" in sheet or _holds(sheet, b":", b":f", start)
    return begins and _FORMULA.search(sheet, start) is not None


def _holds(sheet: bytes, rare: bytes, mark: bytes, start: int = 0) -> bool:
    """Whether the mark stands in the sheet: its rare sign alone is found twenty times quicker."""
    return sheet.find(rare, start) >= 0 and sheet.find(mark, start) >= 0


def _cells(sheet: bytes) -> Iterator[tuple[Place, Element]]:
    """Cells with their places; a place that is left out follows the one before it."""
    row = 0
    for _, element in iterparse(io.BytesIO(sheet)):
        if not element.tag.endswith("}row"):
            continue
        row, column = int(element.get("r", row + 1)), 0
        for cell in element.iterfind("{*}c"):
            place = cell.get("r")
            row, column = place_of(place) if place else (row, column + 1)
            yield (row, column), cell
        element.clear()


def _special(cell: Element, percent_styles: frozenset[str]) -> str | None:
    value, kind = cell.findtext("{*}v", ""), cell.get("t", "n")
    formula = cell.findtext("{*}f")
    if formula is not None and not value:
        return f"={formula}"
    if kind == "e":
        return value
    if value and kind == "n" and cell.get("s") in percent_styles:
        return percent_text(float(value))
    return None
