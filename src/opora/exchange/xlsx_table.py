"""Writing tables as sheets of a workbook; text is written as text, never as a formula."""

import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

from opora.exchange.atomic_file import replacing
from opora.exchange.csv_table import Cell

# The same bytes for the same table: a workbook otherwise carries the moment of writing.
_CREATED = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_NARROWEST, _WIDEST = 8, 45
_HEADER_POINTS, _LINE_POINTS = 62, 15
# Cyrillic letters are wider than the digits in which column widths are counted.
_LETTER_WIDTH = 1.15


@dataclass(frozen=True)
class TableSheet:
    """A sheet to write: short title, header and rows; all rows as long as the header.

    A ``Fraction`` is a share and is shown as a percentage; ``choices`` maps a header to the
    values offered in its drop-down list; ``widths`` gives column widths in characters.
    """

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    widths: Sequence[int] = ()
    wrapped: bool = False
    # For a sheet that people fill in: rows with drop-down lists, and columns kept as text, so
    # that a code keeps its leading zeros.
    rows_to_fill: int = 0
    text_columns: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse ragged tables."""
        assert all(len(row) == len(self.header) for row in self.rows), "a ragged table"


def write_xlsx(path: Path, sheets: Sequence[TableSheet], banner: str = "") -> None:
    """Write a workbook; the same sheets give the same bytes. ``banner`` heads every page."""
    import xlsxwriter  # type: ignore[import-untyped]  # the package has no stubs

    buffer = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    with xlsxwriter.Workbook(buffer, options) as workbook:
        workbook.set_properties({"created": _CREATED})
        styles = _Styles(workbook)
        for sheet in sheets:
            worksheet = workbook.add_worksheet(sheet.title)
            _write_sheet(worksheet, sheet, styles)
            if banner:
                worksheet.set_header("&C" + banner.replace("&", "&&"))
    with replacing(path) as temporary:
        temporary.write_bytes(buffer.getvalue())


class _Styles:
    def __init__(self, workbook: Any) -> None:
        face = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
        body = {**face, "border": 1, "border_color": "#D9D9D9"}
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#E8EEF4"}
        self.header = workbook.add_format({**body, **head, "border_color": "#9FB3C8"})
        self.plain = workbook.add_format(body)
        self.wrapped = workbook.add_format({**body, "text_wrap": True})
        self.text = workbook.add_format({**body, "num_format": "@"})
        self.share = workbook.add_format({**body, "num_format": "0.0%"})


def _write_sheet(worksheet: Any, sheet: TableSheet, styles: _Styles) -> None:
    worksheet.set_row(0, _HEADER_POINTS)
    widths = [_width(sheet, column) for column in range(len(sheet.header))]
    for column, title in enumerate(sheet.header):
        worksheet.write_string(0, column, title, styles.header)
        worksheet.set_column(column, column, widths[column], _to_fill(sheet, title, styles))
    body = styles.wrapped if sheet.wrapped else styles.plain
    for number, row in enumerate(sheet.rows, start=1):
        if sheet.wrapped:
            worksheet.set_row(number, _LINE_POINTS * _lines(row, widths))
        for column, cell in enumerate(row):
            style = styles.share if isinstance(cell, Fraction) else body
            _write_cell(worksheet, (number, column), cell, style)
    _add_choices(worksheet, sheet)
    worksheet.freeze_panes(1, 0)
    worksheet.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.header) - 1)
    _set_page(worksheet)


def _to_fill(sheet: TableSheet, title: str, styles: _Styles) -> Any:
    """The look of cells still empty: ruled where people are to write."""
    if not sheet.rows_to_fill:
        return None
    return styles.text if title in sheet.text_columns else styles.plain


def _lines(row: Sequence[Cell], widths: Sequence[int]) -> int:
    """Lines of the tallest cell: not every program makes a wrapped row high enough by itself."""
    return max(
        math.ceil(len(str(cell or "")) * _LETTER_WIDTH / width) or 1
        for cell, width in zip(row, widths, strict=True)
    )


def _write_cell(worksheet: Any, place: tuple[int, int], cell: Cell, style: Any) -> None:
    match cell:
        case None:
            worksheet.write_blank(*place, None, style)
        case bool():
            worksheet.write_string(*place, "да" if cell else "нет", style)
        case str():
            worksheet.write_string(*place, cell, style)
        case _:
            worksheet.write_number(*place, float(cell), style)


def _add_choices(worksheet: Any, sheet: TableSheet) -> None:
    last = max(len(sheet.rows), sheet.rows_to_fill)
    for title, values in sheet.choices.items():
        column = list(sheet.header).index(title)
        rule = {
            "validate": "list",
            "source": list(values),
            "error_title": title,
            "error_message": "Выберите значение из списка.",
        }
        worksheet.data_validation(1, column, last, column, rule)


def _set_page(worksheet: Any) -> None:
    worksheet.set_landscape()
    worksheet.set_paper(9)  # A4
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)


def _width(sheet: TableSheet, column: int) -> int:
    if sheet.widths:
        return sheet.widths[column]
    longest = max(
        (len(str(row[column])) for row in sheet.rows if row[column] is not None), default=0
    )
    header = max((len(word) for word in sheet.header[column].split()), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, header + 4))
