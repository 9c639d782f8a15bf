"""A column of a table that people fill in, and finding columns by their headers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.name_key import name_key
from opora.exchange.sheet import Sheet, SheetRow

# A title and a few lines of explanation may stand above the header.
ROWS_TO_LOOK_AT = 20
_ENOUGH_TO_BE_A_HEADER = 2


@dataclass(frozen=True)
class Column:
    """``field`` is the name in code, ``header`` what stands in the first row.

    ``aliases`` are other headers under which the column is found. ``meaning`` and ``examples``
    make the explanation sheet and the documentation; ``choices`` become a drop-down list;
    ``width`` is in characters.
    """

    field: str
    header: str
    meaning: str = ""
    examples: tuple[str, ...] = ()
    required: bool = False
    choices: tuple[str, ...] = ()
    width: int = 14
    aliases: tuple[str, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The headers that name the column, as headers are compared."""
        return frozenset(name_key(header) for header in (self.header, *self.aliases))


@dataclass(frozen=True)
class FoundColumns:
    """Where the columns stand in a sheet: field → position; headers that fit nothing.

    ``labelled`` are the positions that have any header.
    """

    header_row: int
    positions: dict[str, int]
    unknown: tuple[str, ...]
    labelled: frozenset[int]

    def unlabelled(self, row: SheetRow) -> dict[int, str]:
        """Cells of a row above which no header stands, by position from 0."""
        return {
            place: cell
            for place, cell in enumerate(row.cells)
            if cell and place not in self.labelled
        }

    def cells(self, row: SheetRow) -> dict[str, str]:
        """The known cells of a row by field; a cell beyond the row's end is empty."""
        return {
            field: row.cells[place] if place < len(row.cells) else ""
            for field, place in self.positions.items()
        }


def find_columns(sheet: Sheet, columns: Sequence[Column], file: str) -> FoundColumns | None:
    """The header of a sheet, ``None`` when no row looks like one.

    Headers are compared without case, «ё», punctuation and line breaks, in any order. Raises
    ``OporaError`` when a header stands twice or a required one is missing.
    """
    for row in sheet.rows[:ROWS_TO_LOOK_AT]:
        if headers_in(row.cells, columns):
            return _matched(row, columns, file)
    return None


def headers_in(cells: Iterable[str], columns: Sequence[Column]) -> int:
    """How many of the columns' headers stand in the cells; 0 when too few to be a header.

    Two are enough, and so is one where no other is required.
    """
    present = {name_key(cell) for cell in cells}
    known = sum(bool(present & column.keys) for column in columns)
    is_whole = all(present & column.keys for column in columns if column.required)
    return known if known >= _ENOUGH_TO_BE_A_HEADER or is_whole else 0


def _matched(row: SheetRow, columns: Sequence[Column], file: str) -> FoundColumns:
    fields = {key: column.field for column in columns for key in column.keys}
    faults = [*_repeated(row, fields, file), *_missing(row, columns, file)]
    if faults:
        raise OporaError(*faults)
    positions, unknown = {}, []
    for place, cell in enumerate(row.cells):
        field = fields.get(name_key(cell))
        if field:
            positions[field] = place
        elif cell:
            unknown.append(cell)
    labelled = frozenset(place for place, cell in enumerate(row.cells) if cell)
    return FoundColumns(row.number, positions, tuple(unknown), labelled)


def _repeated(row: SheetRow, fields: Mapping[str, str], file: str) -> list[str]:
    columns = [(fields.get(name_key(cell), name_key(cell)), cell) for cell in row.cells if cell]
    times = Counter(column for column, _ in columns)
    first = dict(reversed(columns))
    return [
        f"Файл «{file}»: столбец «{' '.join(first[key].split())}» стоит дважды; оставьте один."
        for key, number in times.items()
        if number > 1
    ]


def _missing(row: SheetRow, columns: Sequence[Column], file: str) -> list[str]:
    present = {name_key(cell) for cell in row.cells}
    return [
        f"Файл «{file}»: нет обязательного столбца «{column.header}»; добавьте его."
        for column in columns
        if column.required and not present & column.keys
    ]
