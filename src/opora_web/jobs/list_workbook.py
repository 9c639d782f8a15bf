"""A list as a workbook."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import QueryDict

from opora.exchange.xlsx_table import TableSheet, write_xlsx
from opora_web.jobs.list_tables import ListTable

DEMO_BANNER = "ДЕМОНСТРАЦИОННЫЕ ДАННЫЕ"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_READ_AT_ONCE = 2000


def write_list(table: ListTable, user: Any, narrowing: QueryDict, path: Path) -> None:
    """Write the rows that the person sees; text stays text, whatever it begins with."""
    rows = table.rows(user, narrowing)
    read = rows.iterator(chunk_size=_READ_AT_ONCE) if isinstance(rows, QuerySet) else rows
    cells = [tuple(table.cells(row)) for row in read]
    sheet = TableSheet(table.title, table.columns, cells, wrapped=True)
    write_xlsx(path, [sheet], banner=DEMO_BANNER if settings.DEMO else "")
