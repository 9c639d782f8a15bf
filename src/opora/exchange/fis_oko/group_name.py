"""A group of participants as a report names it: a school, or a territory above schools."""

import re
from dataclasses import dataclass
from enum import StrEnum

from opora.domain.name_key import name_key
from opora.domain.school_login import school_login
from opora.domain.school_name import SchoolName
from opora.exchange.total_row import is_total


class GroupLevel(StrEnum):
    """What a group is; ``TERRITORY`` where the name alone does not tell how large a one.

    ``TOTAL`` is a sum or a mean that somebody wrote beneath the rows.
    """

    WHOLE = "whole"
    REGION = "region"
    MUNICIPALITY = "municipality"
    SCHOOL = "school"
    TERRITORY = "territory"
    TOTAL = "total"


# «МБОУ «СОШ № 1»(edu990001)», «Н-ский муниципальный район(reg99_m012)».
_CODED = re.compile(r"(?P<name>.*?)\s*\((?P<code>[^()]*)\)")
_TERRITORY_CODE = re.compile(r"reg[0-9]+(?P<municipality>_[a-z]*[0-9]+)?", re.IGNORECASE)
# Letters and digits in one word: a login, whatever became of it.
_LIKE_LOGIN = re.compile(r"[a-zа-я]{2,4}[-_ ]?[0-9]{4,}[a-zа-я]*|(?:edu|sch).*", re.IGNORECASE)
_WHOLE = frozenset({"вся выборка", "российская федерация", "россия", "рф"})
_REGION = re.compile(r"(?:область|край|республика|автономный округ|автономная область)(?![а-я])")


_TERRITORY = re.compile(
    r"(?<![а-я])(?:район|р н|округ|город|г|го|мо|мр|зато|муниципал[а-я]*|поселени[а-я]*)(?![а-я])"
)


@dataclass(frozen=True)
class GroupName:
    """The bare name, the level, and the login of a school in its newer form.

    ``spoiled_code`` is what stands in the brackets of a school and is no login. ``is_guessed``
    where neither a code nor a word says what the group is.
    """

    name: str
    level: GroupLevel
    login: str | None = None
    spoiled_code: str = ""
    is_guessed: bool = False


def group_name(text: str) -> GroupName:
    """Take the name of a group apart; the code in brackets decides, then the words."""
    bare = " ".join(text.split())
    found = _CODED.fullmatch(bare)
    if found:
        code = found["code"].strip()
        login, territory = school_login(code), _TERRITORY_CODE.fullmatch(code)
        if login:
            return GroupName(found["name"], GroupLevel.SCHOOL, login)
        if territory:
            level = GroupLevel.MUNICIPALITY if territory["municipality"] else GroupLevel.REGION
            return GroupName(found["name"], level)
        if _LIKE_LOGIN.fullmatch(code):
            return GroupName(found["name"], GroupLevel.SCHOOL, spoiled_code=code)
    level = _level_by_words(bare)
    is_guessed = level is GroupLevel.TERRITORY and not _TERRITORY.search(name_key(bare))
    return GroupName(bare, level, is_guessed=is_guessed)


def without_code(text: str) -> str:
    """The name alone: «Н-ский муниципальный район(reg99_m012)» → «Н-ский муниципальный район»."""
    return group_name(text).name


def _level_by_words(name: str) -> GroupLevel:
    key = name_key(name)
    if key in _WHOLE:
        return GroupLevel.WHOLE
    if SchoolName.parse(name).looks_like_school and not is_total(name):
        return GroupLevel.SCHOOL
    if _REGION.search(key):
        return GroupLevel.REGION
    is_sum = is_total(name) and not _TERRITORY.search(key)
    return GroupLevel.TOTAL if is_sum else GroupLevel.TERRITORY
