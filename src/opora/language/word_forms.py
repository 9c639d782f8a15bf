"""The forms of a Russian word, and by what another form of it is recognised in a text.

All words here are folded: lower case, «ё» as «е». A text is compared word by word; nothing is done
to the text beforehand, so any stored text serves. A column of normal forms beside each text was
rejected: a name that the dictionary does not know has several of them, and every table would have
to be made anew with each dictionary.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Any

from opora.language.morphology import ADJECTIVES, analyses

# A shorter beginning says too little: «сел» begins «село» and «Селезнёво».
SHORTEST_BEGINNING = 4
# What is typed so far is taken for the beginning of a word from this length on.
_SHORTEST_TYPED = 3
_WORD = re.compile(r"[а-я]+")
_INFLECTED = ADJECTIVES | {"NOUN", "ADJS", "PRTS", "NUMR"}
_COMPARED = frozenset({"COMP", "Supr"})  # «наи-» and «по-» stand before the stem
_PLACE_ADJECTIVE = "ск"
_WORDS_REMEMBERED = 4096


@dataclass(frozen=True)
class WordForms:
    """A word of a text fits when it has one of the beginnings or is one of the words."""

    beginnings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def fits(self, word: str) -> bool:
        """Whether the word of a text is taken for a form of this one."""
        return word in self.words or word.startswith(self.beginnings)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def word_forms(word: str) -> WordForms:
    """By what the forms of a word are recognised; of a number or a code by itself alone.

    «кикина» is recognised by «кикин…», «головинщинской» by «головинщин…», from which the name of
    the village begins as well; «дня» by its forms, because they share too little.
    """
    if not _WORD.fullmatch(word):
        return WordForms(words=(word,))
    beginnings = {word} if len(word) >= _SHORTEST_TYPED else set()
    words = {word}
    for forms in _readings(word, known=False):
        stem = _stem(forms)
        if len(stem) >= SHORTEST_BEGINNING:
            beginnings.add(stem)
        else:
            words |= forms
    kept = _shortest(beginnings)
    return WordForms(kept, tuple(sorted(one for one in words if not one.startswith(kept))))


def inflected(word: str) -> frozenset[str]:
    """Every form of a noun or an adjective of the dictionary, the word itself among them."""
    return frozenset({word}).union(*_readings(word, known=True))


def _readings(word: str, *, known: bool) -> list[frozenset[str]]:
    """The forms of each reading of the word as a noun or an adjective, those guessed too."""
    found = (parse for parse in analyses(word) if parse.tag.POS in _INFLECTED)
    wanted = (parse for parse in found if parse.is_known or not known)
    return list(dict.fromkeys(_forms(parse.lexeme) | {word} for parse in wanted))


def _forms(lexeme: Iterable[Any]) -> frozenset[str]:
    usual = (form for form in lexeme if not _COMPARED & set(form.tag.grammemes))
    return frozenset(form.word.replace("ё", "е") for form in usual)


def _stem(forms: frozenset[str]) -> str:
    """What all forms begin with; without the «-ск» by which places become adjectives."""
    # What the first and the last in order share, all between them share as well.
    letters = zip(min(forms), max(forms), strict=False)
    stem = "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], letters))
    shorter = stem.removesuffix(_PLACE_ADJECTIVE).rstrip("ь")
    return shorter if len(shorter) >= SHORTEST_BEGINNING else stem


def _shortest(beginnings: set[str]) -> tuple[str, ...]:
    """Without those that begin with another one."""
    return tuple(
        sorted(
            one
            for one in beginnings
            if not any(one.startswith(other) for other in beginnings - {one})
        )
    )
