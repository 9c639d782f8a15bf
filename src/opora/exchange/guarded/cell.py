"""A cell as it travels between the two processes: plain data, told apart by kind."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TypeAlias


@dataclass(frozen=True)
class DateCell:
    """A day, with the time of day where the cell has one, as ISO 8601."""

    iso: str


@dataclass(frozen=True)
class PercentCell:
    """A number shown as a percentage: 0.308 stands for 30,8 %."""

    number: float


@dataclass(frozen=True)
class ErrorCell:
    """An error that Excel shows, such as «#DIV/0!»."""

    code: str


@dataclass(frozen=True)
class FormulaCell:
    """A formula whose value was never stored; ``text`` begins with «=»."""

    text: str


Cell: TypeAlias = str | int | float | bool | DateCell | PercentCell | ErrorCell | FormulaCell
"""Text (empty for an empty cell), number, yes or no, or one of the kinds above."""


def plain_of(cell: object) -> object:
    """What JSON carries of a cell that is no text, number or bool. ``TypeError`` for no cell."""
    match cell:
        case date():  # a moment is a date too
            return {"date": cell.isoformat()}
        case time() | timedelta():
            return str(cell)
        case PercentCell(number):
            return {"percent": number}
        case ErrorCell(code):
            return {"error": code}
        case FormulaCell(text):
            return {"formula": text}
        case _:
            raise TypeError(type(cell))


def cell_of(plain: dict[str, object]) -> Cell:
    """The cell of a JSON object. Raises ``ValueError`` for one that is none."""
    match plain:
        case {"date": str(iso)}:
            return DateCell(iso)
        case {"percent": int() | float() as number}:
            return PercentCell(number)
        case {"error": str(code)}:
            return ErrorCell(code)
        case {"formula": str(text)}:
            return FormulaCell(text)
        case _:
            raise ValueError(plain)
