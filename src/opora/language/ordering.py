"""Alphabetical order as a Russian reader expects it, the same on every machine.

`locale.strxfrm` was rejected: it depends on the locales installed on the machine.
"""

import re
from typing import TypeAlias

SortKey: TypeAlias = tuple[tuple[tuple[int, int, str], ...], str]

NUMBER = re.compile(r"([0-9]+)")
# «ё» is a letter of its own right after «е»; in Unicode it stands after «я».
AFTER_YE = str.maketrans({"ё": "е\U0010ffff"})


def russian_key(text: str) -> SortKey:
    """A key for `sorted`: case ignored, «ё» after «е», «СОШ № 3» before «СОШ № 20».

    Different texts never share a key, so the order does not depend on the order of the input.
    """
    chunks = NUMBER.split(text.casefold())
    return tuple(_weight(chunk) for chunk in chunks), text


def _weight(chunk: str) -> tuple[int, int, str]:
    if NUMBER.fullmatch(chunk):
        digits = chunk.lstrip("0")
        # Longer is greater; int() would refuse a number of five thousand digits.
        return 0, len(digits), digits
    # «СОШ №3» and «СОШ № 20» differ in their numbers, not in the space before them.
    return 1, 0, " ".join(chunk.split()).translate(AFTER_YE)
