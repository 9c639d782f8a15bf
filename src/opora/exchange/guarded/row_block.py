"""Some rows of a sheet on their way between the processes: each text stands in them once.

Protocols repeat a text of 1500 letters in each of 26 000 rows; sent with every row, four such
files were 86 MB, sent once 14 MB. The receiver shares one text among all the cells that show it.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

from opora.exchange.guarded.cell_text import cell_text
from opora.exchange.sheet import SheetRow

PLACE_TYPE = "I"


@dataclass(frozen=True)
class RowBlock:
    """Numbers and lengths of the rows, the texts, and for each cell the place of its text."""

    numbers: list[int]
    lengths: list[int]
    texts: list[str]
    places: "array[int]"

    @classmethod
    def of_rows(cls, rows: Iterable[tuple[int, list[object]]]) -> Self:
        """The block of cells as the quick reader gives them; blank ends and rows are left out."""
        found, numbers, lengths, places = _Places(), [], [], []
        for number, cells in rows:
            row = list(map(found.__getitem__, _in_words(cells[: _end(cells)])))
            while row and not row[-1]:  # of a blank alone, which only now is no text
                row.pop()
            if row:
                numbers.append(number)
                lengths.append(len(row))
                places += row
        return cls(numbers, lengths, found.texts, array(PLACE_TYPE, places))

    def check(self) -> None:
        """Raise ``ValueError`` or ``TypeError`` for a block that no honest sender makes.

        Lengths that overlap would make gigabytes of rows out of a short message.
        """
        types = {*map(type, self.numbers), *map(type, self.lengths)}
        if types - {int} or set(map(type, self.texts)) != {str}:
            raise TypeError(types)
        if len(self.numbers) != len(self.lengths) or min(self.lengths, default=1) < 1:
            raise ValueError(len(self.numbers))
        if sum(self.lengths) != len(self.places):
            raise ValueError(len(self.places))
        if max(self.places, default=0) >= len(self.texts):
            raise ValueError(len(self.texts))

    def letters(self) -> int:
        """How long the texts of all cells are together, each counted as often as it is seen."""
        lengths = list(map(len, self.texts))
        return sum(map(lengths.__getitem__, self.places))

    def rows(self) -> Iterator[SheetRow]:
        """The rows; cells with the same text share it."""
        cells = tuple(map(self.texts.__getitem__, self.places))
        for number, length, end in zip(
            self.numbers, self.lengths, accumulate(self.lengths), strict=True
        ):
            yield SheetRow(number, cells[end - length : end])


class _Places(dict[object, int]):
    """Cell → place of its text; the empty text stands at 0.

    Most cells of a sheet are few distinct values: each is turned into text once in a block.
    """

    def __init__(self) -> None:
        super().__init__()
        self.texts = [""]
        self._by_text = {"": 0}

    def __missing__(self, cell: object) -> int:
        text = cell_text(cell)
        place = self[cell] = self._by_text.setdefault(text, len(self.texts))
        if place == len(self.texts):
            self.texts.append(text)
        return place


def _end(cells: list[object]) -> int:
    """How many cells there are up to the last that is not empty."""
    end = len(cells)
    while end and cells[end - 1] == "":
        end -= 1
    return end


def _in_words(cells: list[object]) -> list[object]:
    """«True» equals 1 and would be found in its place: yes and no become text before."""
    if bool not in map(type, cells):
        return cells
    return [cell_text(cell) if isinstance(cell, bool) else cell for cell in cells]
