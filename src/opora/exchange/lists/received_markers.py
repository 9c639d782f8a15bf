"""Markers of objectivity as somebody else found them: a table of schools and markers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.cell_values import school_code
from opora.exchange.column import Column
from opora.exchange.filled_rows import filled_rows
from opora.exchange.opened_file import opened_file

_COLUMNS = (
    Column("name", "Школа", required=True, aliases=("Название школы", "ОО")),
    Column("marker", "Признак", required=True, aliases=("Признаки", "Маркер", "Маркеры")),
    Column("municipality", "Муниципалитет"),
    Column("code", "Код школы", aliases=("Логин", "Логин ОО")),
)
_LONGEST = 300


@dataclass(frozen=True)
class PrintedSchoolMarkers:
    """A school as printed and its markers as printed, each once."""

    name: str
    municipality: str
    code: str | None
    markers: tuple[str, ...]


def read_received_markers(path: Path) -> tuple[PrintedSchoolMarkers, ...]:
    """Schools in the order of the table; a school on several rows is one with several markers.

    A cell may name several markers: «4 РУ; 5 МА». Their wording is kept as it stands. Raises
    ``OporaError`` with all faults together.
    """
    opened = opened_file(path, path.name, _COLUMNS)
    rows, faults = filled_rows(opened.tables, path.name)
    found: dict[tuple[str, str, str | None], list[str]] = {}
    for row in rows:
        cells = row.cells
        name, printed = " ".join(cells["name"].split()), _split(cells["marker"])
        if not name or not printed:
            faults.append(f"{row.where.title}: нужны и школа, и признак.")
            continue
        if any(len(one) > _LONGEST for one in (name, *printed)):
            faults.append(f"{row.where.title}: текст длиннее {_LONGEST} знаков.")
            continue
        key = (name, cells.get("municipality", ""), school_code(cells.get("code", "")) or None)
        found.setdefault(key, []).extend(printed)
    if not found and not faults:
        faults.append(
            f"Файл «{path.name}»: таблица со столбцами «Школа» и «Признак» не найдена или пуста."
        )
    if faults:
        raise OporaError(*faults)
    return tuple(
        PrintedSchoolMarkers(*key, tuple(dict.fromkeys(markers))) for key, markers in found.items()
    )


def _split(cell: str) -> Sequence[str]:
    return [told for part in cell.replace(",", ";").split(";") if (told := " ".join(part.split()))]
