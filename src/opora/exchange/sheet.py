"""Rows of text as they stand in a sheet of a workbook or in a text table."""

from dataclasses import dataclass

MAX_ROWS = 200_000


@dataclass(frozen=True)
class SheetRow:
    """Cells of one row as text, «» for an empty one; ``number`` counts from 1."""

    number: int
    cells: tuple[str, ...]

    @property
    def first_cell(self) -> str:
        """The first cell that holds something: a blank column may stand before it."""
        return next((cell for cell in self.cells if cell), "")


@dataclass(frozen=True)
class Sheet:
    """A named sheet without its blank rows; text files have one sheet named «»."""

    name: str
    rows: tuple[SheetRow, ...]
