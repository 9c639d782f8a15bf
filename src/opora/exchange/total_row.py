"""Telling totals over schools from schools: a district is never listed."""

import re

from opora.domain.name_key import name_key
from opora.domain.school_name import SchoolName

# What a total is over: «по району», «по всем школам».
_OVER = (
    r"(?:район|округ|муниципал|област|кра[йюя]|регион|город|республик|росси|рф|субъект|выборк"
    r"|школам|оо|организациям)"
)
# Keys of names have single spaces and no signs.
_OPENS = re.compile(
    rf"""
    (?: итого? | всего | в\ среднем | в\ целом | сумма | вся\ выборка
      | общ(?:ий|ее|ая)\ (?:итог|число|доля)
      | средн(?:ее|ий\ показатель|ий\ балл|ий\ процент|ий\ результат|яя\ доля)
      | (?:(?:результат|показател|данны)[а-я]*\ )? по\ (?:[а-я]+\ )* {_OVER}[а-я]*
    )
    (?![а-я])
    """,
    re.VERBOSE,
)
_TERRITORY = re.compile(
    r"(?:[^\W_]+ )*(?:район|р н|округ|область|край|регион|город|муниципалитет|республика)"
)
_WORDS = re.compile(rf"(?<![а-я])(?:итог[а-я]*|всего|среднем|средн(?:ий|яя|ее)|{_OVER}[а-я]*)")


def is_total(name: str) -> bool:
    """Whether what stands in the place of a school is a total or a territory."""
    key = name_key(name)
    if _OPENS.match(key):
        return True
    return bool(_TERRITORY.fullmatch(key)) and not SchoolName.parse(name).looks_like_school


def speaks_of_total(words: str) -> bool:
    """Whether words left over in a result say that it is about more than the school."""
    return bool(_WORDS.search(name_key(words)))
