"""The rows of an uploaded list of schools, read in the guarded process."""

from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.filled_rows import FilledRow, filled_rows
from opora.exchange.opened_file import opened_table
from opora_web.registry.imports.columns import SCHOOL_COLUMNS

_MOST_ROWS = 5000


def read_rows(path: Path) -> list[FilledRow]:
    """Known cells of every row. Raises ``OporaError`` with all that is wrong with the file."""
    rows, faults = filled_rows(opened_table(path, SCHOOL_COLUMNS), path.name)
    if faults:
        raise OporaError(*faults)
    rows = [row for row in rows if any(row.cells.values())]
    if not rows:
        raise OporaError(
            f"Файл «{path.name}»: под заголовками нет ни одной строки. Заполните шаблон."
        )
    if len(rows) > _MOST_ROWS:
        raise OporaError(
            f"Файл «{path.name}»: строк больше {_MOST_ROWS}. Разделите файл по муниципалитетам."
        )
    return rows
