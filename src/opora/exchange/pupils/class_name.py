"""The class that a cell names: «А», «6 "Б"», «11а», «а(1)», «нет»."""

import re

# Folded: lower case, no quotes, no spaces. A letter, a number, both in either order, «нет» where
# the grade has a single class.
_CLASS = re.compile(r"[0-9]{1,3}|[0-9]{0,2}[-.]?(?:[а-яa-z]|нет)|[а-яa-z][-(]?[0-9]{1,2}\)?")
_NOISE = re.compile(r"[\s\"'«»“”„`]+")


# «6Б», «11-а»: the grade is told by the work.
_GRADE = re.compile(r"[0-9]{0,2}[-.]?(?=[А-Я])")
_SIGNS = re.compile(r"[-()]")
_NONE = "нет"
_AS_CYRILLIC = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")


def class_name(text: str) -> str | None:
    """The letter or the number of the class, in one of the spellings people use: «Б», «2», «А1».

    «» where the cell says that the grade has a single class, ``None`` where it names none.
    """
    folded = _NOISE.sub("", text.lower().replace("ё", "е"))
    if not _CLASS.fullmatch(folded):
        return None
    if folded.endswith(_NONE):
        return ""
    return _SIGNS.sub("", _GRADE.sub("", folded.upper().translate(_AS_CYRILLIC), count=1))
