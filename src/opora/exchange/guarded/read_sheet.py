"""What the reading process found in one sheet."""

from dataclasses import dataclass
from enum import StrEnum

from opora.exchange.guarded.cell import Cell


class Visibility(StrEnum):
    """Whether a person sees the sheet; a very hidden one cannot even be shown from the menu."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very_hidden"


@dataclass(frozen=True)
class ReadRow:
    """Cells of one row from the first column to the last one filled; ``number`` counts from 1."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ReadSheet:
    """A worksheet without its blank rows; the true last row and column, whatever it declares."""

    name: str
    visibility: Visibility
    last_row: int
    last_column: int
    rows: tuple[ReadRow, ...]
