"""Cells of a sheet of which the quick reader shows too little.

It gives 0.308 for what is shown as 30,8 %, and nothing for an error or for a formula whose value
was never stored. The slower pass is made only over sheets where such a cell may stand.
"""

import io
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from opora.exchange.guarded.cell import Cell, ErrorCell, FormulaCell, PercentCell
from opora.exchange.guarded.cell_place import place_of

# Also with a prefix, «<x:f>», as some programs write.
_MARKS = (b"<f>", b"<f ", b":f>", b":f ", b't="e"', b"t='e'")
Place = tuple[int, int]


def special_cells(sheet: bytes, percent_styles: frozenset[str]) -> dict[Place, Cell]:
    """(row, column) from 1 → percentage, error, or formula without a stored value."""
    styles = [f's="{style}"'.encode() for style in percent_styles]
    if not any(mark in sheet for mark in (*_MARKS, *styles)):
        return {}
    return {
        place: special
        for place, cell in _cells(sheet)
        if (special := _special(cell, percent_styles)) is not None
    }


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


def _special(cell: Element, percent_styles: frozenset[str]) -> Cell | None:
    value, kind = cell.findtext("{*}v", ""), cell.get("t", "n")
    formula = cell.findtext("{*}f")
    if formula is not None and not value:
        return FormulaCell(f"={formula}")
    if kind == "e":
        return ErrorCell(value)
    if value and kind == "n" and cell.get("s") in percent_styles:
        return PercentCell(float(value))
    return None
