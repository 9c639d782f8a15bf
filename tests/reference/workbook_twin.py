"""A slow reader of workbooks that is obviously right: openpyxl, cell by cell, in two passes."""

import io
import warnings
from datetime import date, datetime

import openpyxl

Rows = list[tuple[int, tuple[str, ...]]]


def workbook_as_text(content: bytes) -> list[tuple[str, Rows]]:
    """Title and rows that hold something of every worksheet, as a person sees the cells."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and lists that it does not carry over
        values = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        formulas = openpyxl.load_workbook(io.BytesIO(content))
    return [(sheet.title, _rows(sheet, formulas[sheet.title])) for sheet in values.worksheets]


def _rows(values, formulas) -> Rows:
    rows = []
    for number, row in enumerate(values.iter_rows(), start=1):
        cells = [_shown(cell, formulas[cell.coordinate]) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append((number, tuple(cells)))
    return rows


def _shown(cell, formula) -> str:
    match cell.value:
        case None:
            return str(formula.value) if formula.data_type == "f" else ""
        case bool(answer):
            return "да" if answer else "нет"
        case int() | float() as number if "%" in cell.number_format:
            return f"{number * 100 + 0:.12g}%"
        case int() | float() as number:
            return f"{number:.12g}"
        case datetime() | date() as moment:
            return f"{moment.isoformat()[:10]} (ячейка в виде даты)"
        case other:
            return str(other).strip()
