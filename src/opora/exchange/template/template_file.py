"""The empty template that people fill in."""

from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.csv_table import write_csv
from opora.exchange.template.template_columns import TEMPLATE_COLUMNS, TEMPLATE_HEADERS
from opora.exchange.xlsx_table import TableSheet, write_xlsx

DATA_SHEET = "Данные"
EXPLANATION_SHEET = "Как заполнять"
_ROWS_TO_FILL = 5000


def write_template(path: Path) -> None:
    """Write the template as a workbook or as a text table, by the suffix of the name.

    The data sheet is empty: an example left in it would be read as a school.
    """
    headers = [column.header for column in TEMPLATE_COLUMNS]
    match path.suffix.lower():
        case ".xlsx":
            write_xlsx(path, [_data_sheet(headers), _explanation_sheet()])
        case ".csv":
            write_csv(path, headers, [])
        case other:
            raise OporaError(
                f"Шаблон не записывается как «{other or path.name}»: "
                "назовите файл с окончанием .xlsx или .csv."
            )


def _data_sheet(headers: list[str]) -> TableSheet:
    return TableSheet(
        DATA_SHEET,
        headers,
        [],
        choices={column.header: column.choices for column in TEMPLATE_COLUMNS if column.choices},
        widths=[column.width for column in TEMPLATE_COLUMNS],
        rows_to_fill=_ROWS_TO_FILL,
        text_columns=frozenset({TEMPLATE_HEADERS["code"]}),
    )


def _explanation_sheet() -> TableSheet:
    """One row per column; the examples stand here, where nobody reads them as data."""
    rows = [
        (
            column.header,
            "обязательно" if column.required else "по возможности",
            column.meaning,
            *column.examples,
        )
        for column in TEMPLATE_COLUMNS
    ]
    header = ("Столбец", "Нужно ли", "Что писать", "Пример 1", "Пример 2")
    return TableSheet(EXPLANATION_SHEET, header, rows, widths=(28, 20, 62, 24, 24), wrapped=True)
