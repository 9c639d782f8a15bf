"""Whether a cell names a class: «А», «6 "Б"», «11а», «а(1)», «нет»."""

import re

# Folded: lower case, no quotes, no spaces. A letter, a number, both in either order, «нет» where
# the grade has a single class.
_CLASS = re.compile(r"[0-9]{1,3}|[0-9]{0,2}[-.]?(?:[а-яa-z]|нет)|[а-яa-z][-(]?[0-9]{1,2}\)?")
_NOISE = re.compile(r"[\s\"'«»“”„`]+")


def is_class(text: str) -> bool:
    """Whether it is a letter or a number of a class, in any of the spellings people use."""
    return bool(_CLASS.fullmatch(_NOISE.sub("", text.lower().replace("ё", "е"))))
