"""Single Russian words: which of them can head a name, and what they look like in another case.

pymorphy3 and its dictionary cost about a tenth of a second, so they are loaded by the first word
that needs them and never by the import of this module.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from opora.language.cases import Case
from opora.language.declension_exceptions import EXCEPTIONS

GRAMMEMES = {
    Case.GENITIVE: "gent",
    Case.DATIVE: "datv",
    Case.ACCUSATIVE: "accs",
    Case.INSTRUMENTAL: "ablt",
    Case.PREPOSITIONAL: "loct",
}
ADJECTIVES = frozenset({"ADJF", "PRTF"})
CYRILLIC_WORD = re.compile(r"[А-Яа-яЁё]+(-[А-Яа-яЁё]+)*")


@dataclass(frozen=True)
class Nominative:
    """One reading of a word as an adjective or a noun in the nominative.

    `gender` is None where the word does not show it: plurals and nouns of common gender.
    """

    word: str
    adjective: bool
    plural: bool
    gender: str | None
    animate: bool
    parse: Any

    def agrees_with(self, head: "Nominative") -> bool:
        if self.plural != head.plural:
            return False
        return self.plural or head.gender in {None, self.gender}

    def inflected(self, case: Case, *, animate: bool) -> str:
        """The word in the case, in its own spelling; as it stands where it has no such form."""
        wanted = {GRAMMEMES[case]}
        shows_animacy = self.plural or self.gender == "masc"
        if self.adjective and case is Case.ACCUSATIVE and shows_animacy:
            wanted.add("anim" if animate else "inan")
        form = self.parse.inflect(wanted)
        return _spelled_like(self.word, form.word) if form else self.word


def readings(word: str) -> tuple[Nominative, ...]:
    """How the word may be read in the nominative, the likeliest first; empty for abbreviations."""
    if not CYRILLIC_WORD.fullmatch(word) or _is_abbreviation(word):
        return ()
    found = [_reading(word, parse) for parse in _analyser().parse(word) if _nominative(parse)]
    return tuple(sorted(found, key=_unlikeliness))


def compound(word: str) -> tuple[str, ...]:
    """The halves of «учитель-логопед», where each changes by itself; otherwise the word alone."""
    halves = tuple(word.split("-"))
    known = _analyser().word_is_known
    if len(halves) == 1 or known(word.lower()) or not all(known(h.lower()) for h in halves):
        return (word,)
    heads = [readings(half) for half in halves]
    both_nouns = all(found and not found[0].adjective for found in heads)
    return halves if both_nouns else (word,)


def exceptional(word: str, case: Case) -> str | None:
    """The form from the table of exceptions, or None when the dictionary may be trusted."""
    forms = EXCEPTIONS.get(word.lower())
    return _spelled_like(word, forms[case]) if forms else None


def analyses(word: str) -> tuple[Any, ...]:
    """How the dictionary reads a word, the likeliest first; words it does not know are guessed."""
    return tuple(_analyser().parse(word))


@cache
def _analyser() -> Any:
    import pymorphy3  # type: ignore[import-untyped]  # the package carries no type information

    return pymorphy3.MorphAnalyzer(lang="ru")


def _nominative(parse: Any) -> bool:
    return "nomn" in parse.tag and (parse.tag.POS in ADJECTIVES or parse.tag.POS == "NOUN")


def _reading(word: str, parse: Any) -> Nominative:
    return Nominative(
        word=word,
        adjective=parse.tag.POS in ADJECTIVES or _is_surname_like_adjective(word, parse),
        plural=parse.tag.number == "plur",
        gender=parse.tag.gender,
        animate=parse.tag.animacy != "inan" or _names_a_person(word),
        parse=parse,
    )


def _is_surname_like_adjective(word: str, parse: Any) -> bool:
    # «Каменский» is only a surname to the dictionary; before «район» it changes as an adjective.
    return "Surn" in parse.tag and word.lower().endswith(("ий", "ый", "ой", "ая", "ое"))


def _names_a_person(word: str) -> bool:
    # The dictionary guesses unknown compounds by their ending: «специалист-эксперт» is no thing.
    halves = compound(word)
    return len(halves) > 1 and readings(halves[0])[0].animate


def _unlikeliness(reading: Nominative) -> tuple[bool, bool, bool]:
    # «Королев» and «Орел» with a capital are towns; «березовский» is a surname to nobody here.
    capital = reading.word[0].isupper()
    tag = reading.parse.tag
    return "Surn" in tag or "Name" in tag, reading.plural, ("Geox" in tag) != capital


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper() and not _analyser().word_is_known(word.lower())


def _spelled_like(model: str, form: str) -> str:
    """Letter case from the model, and «е» where the model prints «е» for «ё»."""
    same = min(len(model), len(form))
    kept = [
        "е" if old.lower() == "е" and new == "ё" else new
        for old, new in zip(model[:same], form[:same], strict=True)
    ]
    halves = zip(model.split("-"), ("".join(kept) + form[same:]).split("-"), strict=False)
    return "-".join(_with_case_of(old, new) for old, new in halves)


def _with_case_of(model: str, form: str) -> str:
    if len(model) > 1 and model.isupper():
        return form.upper()
    return form.capitalize() if model[:1].isupper() else form
