"""What a person sees in a cell, as text: the same wherever a workbook is read."""

from datetime import date

_SIGNIFICANT_DIGITS = 12


def cell_text(cell: object) -> str:
    """Text of a cell of the quick reader: text, number, yes or no, a day, or a time.

    Raises ``TypeError`` or ``ValueError`` for what is no cell.
    """
    match cell:
        case str(text):
            return text.strip()
        case bool(answer):
            return "да" if answer else "нет"
        case int() | float() as number:
            return number_text(number)
        case date():  # a moment is a date too
            # A year typed into a cell formatted as a date shows a day of 1905: say why.
            return f"{cell.isoformat()[:10]} (ячейка в виде даты)"
        case _:  # times and spans of time
            return str(cell)


def percent_text(number: float) -> str:
    """The cell holds 0.308 and shows 30,8 %: the person sees the latter."""
    return f"{number_text(number * 100)}%"


def number_text(number: float) -> str:
    """The number as far as Excel shows it; nobody is shown «-0»."""
    return f"{number + 0:.{_SIGNIFICANT_DIGITS}g}"
