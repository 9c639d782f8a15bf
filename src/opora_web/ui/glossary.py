"""The words of the office with a Russian sentence each.

GLOSSARY.md at the root of the repository is for those who write the code, and its meanings are
English. What people read stands in glossary.toml; a test holds every word to its spelling there, so
that screen and code keep speaking of the same things.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("glossary.toml")


@dataclass(frozen=True)
class Term:
    """A word as GLOSSARY.md spells it, its meaning in Russian, and the key of its address."""

    key: str
    word: str
    meaning: str

    @property
    def short(self) -> str:
        """The word as it stands in a sentence: the first of its spellings."""
        return self.word.partition(", ")[0]

    def is_called(self, name: str) -> bool:
        """Whether the name is the key, the whole word or one of its spellings."""
        spellings = {self.key, self.word, *self.word.split(", ")}
        return name.casefold() in {one.casefold() for one in spellings}


@dataclass(frozen=True)
class Section:
    """Words of one part of the work."""

    title: str
    terms: tuple[Term, ...]


@cache
def terms_by_section() -> tuple[Section, ...]:
    """The glossary in the order of the work, words in alphabetical order."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Section(
            section["title"],
            tuple(sorted((Term(**term) for term in section["term"]), key=lambda one: one.word)),
        )
        for section in content["section"]
    )


def term_of(name: str) -> Term:
    """The term of that name; LookupError for a name that the glossary does not know."""
    for section in terms_by_section():
        for term in section.terms:
            if term.is_called(name):
                return term
    raise LookupError(f"«{name}» is not in glossary.toml")
