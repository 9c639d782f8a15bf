"""Names of places in a sheet, «AA5», and the numbers behind them."""

import re

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS = 26


def place_name(row: int, column: int) -> str:
    """«AA5» for row 5, column 27; both count from 1."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def place_of(name: str) -> tuple[int, int]:
    """Row and column, from 1, of «AA5». Raises ``ValueError`` for no place."""
    found = _PLACE.fullmatch(name)
    if not found:
        raise ValueError(name)
    return int(found[2]), _column_number(found[1])


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
