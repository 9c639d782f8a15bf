"""Telling a line that names schools from a line of prose."""

import re

from opora.domain.name_key import name_key
from opora.domain.school_name import SchoolName

_NUMBERING = re.compile(r"^\s*(?:\d{1,3}\s*[.)]\s*|[-–—•*·]\s*)")
_LISTED = re.compile(r"[,;]|\sи\s")
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 30
# Lower-case words that stand in names of schools and are no kind, form or place.
_USUAL = frozenset(
    """детский сад детского сада района округа области края муниципального городского кадетский
    кадетская корпус корпуса класс классы и при имени республики""".split()  # noqa: SIM905 — a list of words reads best as text
)


def without_numbering(line: str) -> str:
    """The line without a number or a bullet before it."""
    return _NUMBERING.sub("", line).strip()


def school_heading(text: str) -> str | None:
    """The school's name when the text is one, ``None`` for prose.

    A name says what kind of school it is, and every word in it that is not a usual part of such
    names begins with a capital letter: «Школа показала низкий результат» is no name.
    """
    name = " ".join(text.strip(" \t:;,–—-").split())
    parsed = SchoolName.parse(name)
    if not parsed.looks_like_school or len(name.split()) > _MOST_WORDS:
        return None
    return None if _has_prose(name, set(parsed.core) - _USUAL) else name


def school_headings(text: str) -> tuple[str, ...]:
    """The schools that a line names: one, or several listed with commas after any lead-in."""
    listed = [school_heading(part) for part in _LISTED.split(text.rpartition(":")[2])]
    several = tuple(name for name in listed if name)
    if len(several) > 1 and len(several) == len(listed):
        return several
    single = school_heading(text)
    return (single,) if single else ()


def _has_prose(name: str, unusual: set[str]) -> bool:
    words = _WORD.findall(name)
    return any(word[0].islower() and name_key(word) in unusual for word in words)
