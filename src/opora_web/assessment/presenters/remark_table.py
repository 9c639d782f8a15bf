"""Remarks as a table that people work through."""

from opora.domain.problem import Severity
from opora.exchange.csv_table import Cell
from opora_web.assessment.models import Upload

HEADER = ("Файл", "Лист", "Строка", "Столбец", "Значение", "Важность", "Школа", "Что не так")
WIDTHS = (28, 16, 9, 22, 18, 16, 28, 80)


def remark_cells(upload: Upload) -> list[tuple[Cell, ...]]:
    """Every remark as a row under the header, as a person goes through the files."""
    told = upload.remarks.select_related("file").order_by("file__position", "sheet", "row", "pk")
    return [
        (
            one.file.name if one.file else "",
            one.sheet,
            one.row,
            one.column,
            one.value,
            Severity(one.severity).russian,
            one.school_name,
            one.message,
        )
        for one in told
    ]
