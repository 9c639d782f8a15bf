"""Where the form's columns stand in a sheet; headers that stand twice are told apart by place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.exchange.context.form_column import FormColumn
from opora.exchange.rules.about_context import (
    CONTEXT_COLUMN_MISSING,
    CONTEXT_COLUMN_REPEATED,
    CONTEXT_COLUMN_UNKNOWN,
)
from opora.exchange.rules.rule import Remark
from opora.exchange.sheet import SheetRow


@dataclass(frozen=True)
class PlacedColumns:
    """Name → position of the columns that are read; what is wrong with the header.

    ``labelled`` are the positions that have any header.
    """

    positions: Mapping[str, int]
    labelled: frozenset[int]
    remarks: tuple[Remark, ...]

    def cells(self, row: SheetRow) -> dict[str, str]:
        """The known cells of a row by name; a cell beyond the row's end is empty."""
        return {
            name: row.cells[place] if place < len(row.cells) else ""
            for name, place in self.positions.items()
        }

    def stray(self, row: SheetRow) -> list[str]:
        """Values of a row above which no header stands."""
        return [cell for place, cell in enumerate(row.cells) if cell and place not in self.labelled]


def placed_columns(header: SheetRow, columns: Sequence[FormColumn]) -> PlacedColumns:
    """Find the columns, given in the order of print, among the headers.

    A header that stands once is found wherever it is. One that stands more often is read where
    the column printed before it stands right before it here too, and nowhere else.
    """
    keys = [name_key(cell) for cell in header.cells]
    positions = _positions(keys, columns)
    unread = [column for column in columns if column.name not in positions]
    named = frozenset().union(*(column.keys for column in unread))
    read = set(positions.values())
    remarks = tuple(
        CONTEXT_COLUMN_UNKNOWN.remark(column=f"{place + 1}-й столбец", value=" ".join(cell.split()))
        for place, (cell, key) in enumerate(zip(header.cells, keys, strict=True))
        if cell and place not in read and key not in named
    )
    labelled = frozenset(place for place, cell in enumerate(header.cells) if cell)
    return PlacedColumns(positions, labelled, (*remarks, *_unread(unread, keys)))


def _positions(keys: Sequence[str], columns: Sequence[FormColumn]) -> dict[str, int]:
    positions: dict[str, int] = {}
    behind = 0
    for column in columns:
        places = [place for place, key in enumerate(keys) if key in column.keys]
        if len(places) > 1:
            places = [place for place in places if place == behind]
        if places:
            positions[column.name] = places[0]
        # Behind a column that is not read nothing is known of the place.
        behind = places[0] + 1 if places else -1
    return positions


def _unread(columns: Iterable[FormColumn], keys: Sequence[str]) -> Iterator[Remark]:
    for column in columns:
        times = sum(key in column.keys for key in keys)
        if times:
            yield CONTEXT_COLUMN_REPEATED.remark(column=column.header, times=times)
        else:
            yield CONTEXT_COLUMN_MISSING.remark(column=column.header)
