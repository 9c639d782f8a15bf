"""Rows of a table that a person filled in: decisions, received lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from opora.exchange.column import FoundColumns
from opora.exchange.sheet import Sheet
from opora.exchange.where import Where


@dataclass(frozen=True)
class FilledRow:
    """Where a row stands and its cells by field; a column that is not there has no cell."""

    where: Where
    cells: dict[str, str]


def filled_rows(
    tables: Iterable[tuple[Sheet, FoundColumns]], file: str
) -> tuple[list[FilledRow], list[str]]:
    """The rows beneath the headers, and the faults of those that are longer than their header.

    A value above which no header stands means that the cells of its row have shifted: a
    semicolon too many would make another school of it, so such a row is not taken.
    """
    rows, faults = [], []
    for sheet, found in tables:
        for row in sheet.rows:
            if row.number <= found.header_row:
                continue
            where = Where(file, sheet.name, row.number)
            stray = found.unlabelled(row)
            if stray:
                faults.append(_too_long(where, next(iter(stray.values()))))
            else:
                rows.append(FilledRow(where, found.cells(row)))
    return rows, faults


def _too_long(where: Where, value: str) -> str:
    return (
        f"{where.title}: над значением «{value}» нет заголовка столбца — в строке больше ячеек, "
        "чем заголовков. Проверьте, не сдвинулись ли ячейки."
    )
