"""The empty workbook in which people send schools."""

import tempfile
from pathlib import Path

from opora.exchange.xlsx_table import TableSheet, write_xlsx
from opora_web.registry.imports.columns import EXAM_CODE, LOGIN, SCHOOL_COLUMNS

_ROWS_TO_FILL = 2000
_HEADERS = {column.field: column.header for column in SCHOOL_COLUMNS}


def template_of_schools() -> bytes:
    """The workbook; examples stand on a sheet of their own, where nobody reads them as schools."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schools.xlsx"
        write_xlsx(path, [_data_sheet(), _explanation_sheet()])
        return path.read_bytes()


def _data_sheet() -> TableSheet:
    return TableSheet(
        "Школы",
        list(_HEADERS.values()),
        [],
        choices={column.header: column.choices for column in SCHOOL_COLUMNS if column.choices},
        widths=[column.width for column in SCHOOL_COLUMNS],
        rows_to_fill=_ROWS_TO_FILL,
        text_columns=frozenset({_HEADERS[LOGIN], _HEADERS[EXAM_CODE]}),
    )


def _explanation_sheet() -> TableSheet:
    rows = [
        (
            column.header,
            "обязательно" if column.required else "по возможности",
            column.meaning,
            *column.examples,
        )
        for column in SCHOOL_COLUMNS
    ]
    header = ("Столбец", "Нужно ли", "Что писать", "Пример 1", "Пример 2")
    return TableSheet("Как заполнять", header, rows, widths=(24, 20, 56, 24, 24), wrapped=True)
