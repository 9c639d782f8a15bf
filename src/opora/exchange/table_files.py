"""Writing flat tables to the file that its suffix asks for."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.csv_table import write_csv
from opora.exchange.xlsx_table import TableSheet, write_xlsx
from opora.identification.result_table import FlatTable


def write_tables(
    path: Path,
    tables: Sequence[FlatTable],
    widths: Mapping[str, Sequence[int]] | None = None,
    banner: str = "",
) -> None:
    """All tables as sheets of an .xlsx, or the first one as .csv; other suffixes are refused.

    ``widths`` are those of the columns, by the title of the table; by default they follow from
    what stands in them. ``banner`` is printed on every page of a workbook.
    """
    match path.suffix.lower():
        case ".csv":
            write_csv(path, tables[0].header, tables[0].rows)
        case ".xlsx":
            sheets = [_sheet(table, (widths or {}).get(table.title, ())) for table in tables]
            write_xlsx(path, sheets, banner)
        case _:
            raise OporaError(f"Не понятно, как записать «{path.name}»: укажите .xlsx или .csv.")


def _sheet(table: FlatTable, widths: Sequence[int]) -> TableSheet:
    return TableSheet(table.title, table.header, table.rows, wrapped=True, widths=widths)
