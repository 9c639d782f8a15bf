"""Writing flat tables to the file that its suffix asks for."""

from collections.abc import Sequence
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.csv_table import write_csv
from opora.exchange.xlsx_table import TableSheet, write_xlsx
from opora.identification.result_table import FlatTable


def write_tables(path: Path, tables: Sequence[FlatTable]) -> None:
    """All tables as sheets of an .xlsx, or the first one as .csv; other suffixes are refused."""
    match path.suffix.lower():
        case ".csv":
            write_csv(path, tables[0].header, tables[0].rows)
        case ".xlsx":
            write_xlsx(path, [TableSheet(t.title, t.header, t.rows, wrapped=True) for t in tables])
        case _:
            raise OporaError(f"Не понятно, как записать «{path.name}»: укажите .xlsx или .csv.")
