"""Telling a line that names schools from a line of prose."""

import re

from opora.domain.name_key import name_key
from opora.domain.name_kind import NameKind
from opora.domain.school_name import SchoolName
from opora.domain.school_words import (
    HONOUR_WORDS,
    KIND_ABBREVIATIONS,
    KIND_WORDS,
    LEGAL_WORDS,
    PLACE_MARKS,
)
from opora.exchange.text.heading_words import NEVER_IN_NAMES, USUAL_IN_NAMES

# «1.», «1.1.», «а)», «•»; in «5.12.2022» nothing numbers anything.
_NUMBERING = re.compile(
    r"""
    ^\s*
    (?: \(? [0-9]{1,3} (?:\.[0-9]{1,3})*
        (?: [.)]\s+ | [.)](?![0-9\s]) | \.[0-9]{1,3}\s+(?=[^\W\d_]) )
      | [а-яa-z]\)\s*
      | №\s*[0-9]{1,3} [.)]? \s+ (?=(?:впр|огэ|егэ|гвэ)\b)
      | [-–—•*·]\s*
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# «Иванова И.И.» is a person, «с. Кикино и Арчада» are two villages, unless the school bears them.
_PERSON_OR_SECOND = re.compile(r"[А-ЯЁ]\.\s?[А-ЯЁ]\.|\sи\s[«\"]?[А-ЯЁ]")
_EVERYWHERE = (NameKind.SCHOOL, NameKind.SECONDARY, NameKind.BASIC, NameKind.PRIMARY)
_LISTED = re.compile(r"[,;]|\sи\s")
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 30
_KINDS = frozenset({*KIND_ABBREVIATIONS, *KIND_WORDS})
_KNOWN = _KINDS | LEGAL_WORDS | set(PLACE_MARKS) | HONOUR_WORDS | USUAL_IN_NAMES
# «с. Кикино» is no end of a sentence, «Кикино. Низкие» is one.
_FULL_STOP = re.compile(r"([^\W_]{2,})\.\s+[^\W_]")
_ADJECTIVE = re.compile(r"[^\W_]{2,}(?:ая|яя|ий|ый|ой|ое|ее)")
# «КСОШ»: letters of a name run together with the kind of school.
_LOCAL_ABBREVIATION = re.compile(r"[а-я]{1,2}(?:сош|сш|оош|нош)")
# «№ 3», «N3», «no. 3а».
_SIGNED_NUMBER = re.compile(r"(?:№|\bn[oо]?\b\.?)\s*[0-9]+[^\W\d_]?\b", re.IGNORECASE)
# «Школа: МОУ СОШ с. Кикино».
_LABEL = re.compile(r"^\s*(?:школа|ОО|образовательная организация)\s*:\s*(?=\S)", re.IGNORECASE)
# «8-го вида», «им. 40 лет Победы»: such a number belongs to a word of the name.
_ORDINAL = re.compile(r"[0-9]+-[^\W\d_]+|(?<=\bим\.)\s*[0-9]+|(?<=\bимени)\s+[0-9]+")
_YEAR = re.compile(r"20[0-9]{2}")


def without_numbering(line: str) -> str:
    """The line without a number or a bullet before it."""
    return _NUMBERING.sub("", line).strip()


def school_heading(text: str) -> str | None:
    """The school's name when the text is one, ``None`` for prose.

    A name says what kind of school it is, and every word in it that is not a usual part of such
    names begins with a capital letter: «Школа показала низкий результат» is no name.
    """
    name = " ".join(_LABEL.sub("", text).strip(" \t:;,–—-").split())
    parsed = SchoolName.parse(name)
    if not parsed.looks_like_school or len(name.split()) > _MOST_WORDS:
        return None
    if not _is_particular(parsed) or _is_sentence(name):
        return None
    if not parsed.honorary and _PERSON_OR_SECOND.search(name):
        return None
    return None if _has_prose(name) or _has_stray_number(name) else name


def school_headings(text: str) -> tuple[str, ...]:
    """The schools that a line names: one, or several listed with commas after any lead-in."""
    listed = [school_heading(part) for part in _LISTED.split(text.rpartition(":")[2])]
    several = tuple(name for name in listed if name)
    if len(several) > 1 and len(several) == len(listed):
        return several
    single = school_heading(text)
    return (single,) if single else ()


def may_name_school(words: str) -> bool:
    """Whether words that nobody understood may be the name of a school or of its village."""
    if "№" in words or school_heading(words):
        return True
    names = (word for word in _WORD.findall(words) if len(word) > 1 and word[0].isupper())
    return any(not NEVER_IN_NAMES.fullmatch(name_key(word)) for word in names)


def _is_particular(name: SchoolName) -> bool:
    """«Средняя школа» alone may be any school, and so may a word of prose: «интернат».

    A district may have one lyceum, but then its legal form stands before it.
    """
    told = (name.number, name.core, name.place, name.honorary, name.initials, name.profile)
    only_one = name.legal_form and name.kind not in _EVERYWHERE
    return any((*told, name.territory, only_one))


def _is_sentence(name: str) -> bool:
    if any(sign in name for sign in ":!?;…"):
        return True
    return any(name_key(stop) not in _KNOWN for stop in _FULL_STOP.findall(name))


def _has_prose(name: str) -> bool:
    words = _WORD.findall(name)
    keys = [name_key(word) for word in words]
    if any(NEVER_IN_NAMES.fullmatch(key) for key in keys):
        return True
    if any(word[0].islower() and key not in _KNOWN for word, key in zip(words, keys, strict=True)):
        return True
    opening = _WORD.findall(name.split(maxsplit=1)[0])
    return not any(map(_opens_name, opening)) or _has_late_legal_form(words, keys)


def _opens_name(word: str) -> bool:
    """«Директор СОШ № 3» and «В СОШ № 3» open with no word of a name."""
    key = name_key(word)
    known = key in _KINDS | LEGAL_WORDS | {"центр", "детский", "филиал"}
    shaped = _ADJECTIVE.fullmatch(key) or _LOCAL_ABBREVIATION.fullmatch(key)
    return known or bool(shaped) or (word.isupper() and len(word) > 1)


def _has_late_legal_form(words: list[str], keys: list[str]) -> bool:
    """«Директор МОУ СОШ» and «МОУ СОШ № 1 МОУ СОШ № 2»: a legal form opens a name.

    «Филиал МБОУ СОШ № 1 — ООШ с. Ключи» is one school, named after the one it belongs to.
    """
    forms = [
        place
        for place, (word, key) in enumerate(zip(words, keys, strict=True))
        if word.isupper() and key in LEGAL_WORDS
    ]
    before = LEGAL_WORDS | {"филиал"}
    return any(place > 0 and keys[place - 1] not in before for place in forms)


def _has_stray_number(name: str) -> bool:
    """Whether a number in the name is not the number of the school: a year, a count, a grade."""
    signed = _SIGNED_NUMBER.findall(name)
    words = _WORD.findall(_ORDINAL.sub(" ", _SIGNED_NUMBER.sub(" ", name)))
    stray = [place for place, word in enumerate(words) if word[0].isdigit()]
    if not stray:
        return len(signed) > 1
    number = words[stray[0]]
    after_kind = stray[0] > 0 and name_key(words[stray[0] - 1]) in _KINDS
    return bool(signed) or len(stray) > 1 or not after_kind or bool(_YEAR.fullmatch(number))
