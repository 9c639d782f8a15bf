"""What a person seeks in names of schools and in papers, word by word."""

from collections.abc import Iterable, Mapping
from functools import cache

from opora.domain.name_key import name_words
from opora.domain.school_login import school_login
from opora.domain.school_words import KIND_ABBREVIATIONS, PLACE_MARKS
from opora.language.word_forms import WordForms, inflected, word_forms

MOST_WORDS = 12
_SCHOOL = "школа"
# Shorter ones are abbreviations: «пос» is another word to the dictionary.
_SHORTEST_INFLECTED = 4


def search_query(text: str) -> tuple[WordForms, ...]:
    """What must be found, all of it; empty for a text without a word.

    «школы» finds «СОШ» as well, «села» finds «с.», a login its newer form; a number is found as
    a whole word. Words past the twelfth are not asked for: nobody types them, texts are pasted.
    """
    return tuple(_forms_of(word) for word in name_words(text)[:MOST_WORDS])


def fits(query: Iterable[WordForms], text: str) -> bool:
    """Whether every word that is sought stands in the text in some form."""
    words = name_words(text)
    return all(any(sought.fits(word) for word in words) for sought in query)


def _forms_of(word: str) -> WordForms:
    usual = word_forms(school_login(word) or word)
    others = _other_writings().get(word, frozenset())
    more = (other for other in others if not usual.fits(other))
    return WordForms(usual.beginnings, tuple(sorted({*usual.words, *more})))


@cache
def _other_writings() -> Mapping[str, frozenset[str]]:
    """Word in any form → how else it is written in names of schools."""
    kinds = frozenset(KIND_ABBREVIATIONS)
    written = dict.fromkeys(inflected(_SCHOOL), kinds)
    for abbreviation, kind in KIND_ABBREVIATIONS.items():
        written[abbreviation] = frozenset(
            other for other, its in KIND_ABBREVIATIONS.items() if its is kind
        )
    for mark in sorted(set(PLACE_MARKS.values())):
        spellings = [word for word, its in PLACE_MARKS.items() if its == mark]
        forms = frozenset(spellings).union(*map(_inflected, spellings))
        written.update(dict.fromkeys(forms, forms))
    return written


def _inflected(word: str) -> frozenset[str]:
    return inflected(word) if len(word) >= _SHORTEST_INFLECTED else frozenset()
