"""A key by which every database puts Russian names in one order."""

import re

from opora.language.ordering import NUMBER

# Two digits a letter. A readable key was rejected: SQLite compares bytes, PostgreSQL by the
# collation of its installation, and only digits stand in the same order in all of them.
_LETTERS = " abcdefghijklmnopqrstuvwxyz" + "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_CODES = {letter: f"{place:02d}" for place, letter in enumerate(_LETTERS, start=20)}
_DIGITS_OF_A_NUMBER = 8
_UNTOLD = re.compile(r"[^0-9a-zа-яё]+")
LONGEST_KEY = 1000


def sort_key(name: str) -> str:
    """Case and signs do not count, «ё» follows «е», «СОШ № 3» stands before «СОШ № 20»."""
    words = _UNTOLD.sub(" ", name.casefold()).strip()
    chunks = (_chunk_key(chunk) for chunk in NUMBER.split(words))
    return "".join(chunks)[:LONGEST_KEY]


def _chunk_key(chunk: str) -> str:
    """Numbers start below every letter, so a number stands before a word."""
    if NUMBER.fullmatch(chunk):
        return "10" + chunk.lstrip("0").rjust(_DIGITS_OF_A_NUMBER, "0")
    return "".join(_CODES[letter] for letter in chunk)
