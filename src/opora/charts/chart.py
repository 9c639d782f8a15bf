"""A picture and the table that stands beside it."""

from dataclasses import dataclass
from fractions import Fraction

from opora.identification.result_table import Cell, FlatTable
from opora.language.numbers import grouped, percent


@dataclass(frozen=True)
class Chart:
    """The picture as SVG text, the same numbers as a table, and what must be said beside both.

    ``svg`` names and describes itself (``<title>``, ``<desc>``) and needs no style sheet; its
    classes begin with ``chart-``.
    """

    svg: str
    table: FlatTable
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What the picture shows, as its name says it."""
        return self.table.title

    @property
    def header(self) -> tuple[str, ...]:
        """The columns of the table."""
        return self.table.header

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows of the table as they are printed."""
        return tuple(tuple(_printed(cell) for cell in row) for row in self.table.rows)


def _printed(cell: Cell) -> str:
    match cell:
        case None:
            return "нет чисел"
        case Fraction():
            return percent(cell)
        case int():
            return grouped(cell)
        case _:
            return str(cell)


def share_cell(share: float) -> Fraction:
    """A reckoned share as a cell of a table, without the noise of binary fractions."""
    return Fraction(str(round(share, 6)))
