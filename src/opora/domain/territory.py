"""The district or region that a school's name carries along: «с. Кикино Каменского района»."""

import re
from collections.abc import Sequence

# Folded as in ``name_key``; the word before it is the district's own name, an adjective.
_DISTRICT = re.compile(r"(?:район|округ|област)[а-я]{0,2}|кра[йяюе]")
_ADJECTIVE = re.compile(r"[а-я]+(?:ого|его|ой|ей|ий|ый|ая|яя)")
_REPUBLIC = re.compile(r"республик[аи]")


def without_territory(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that name the school or its place, and those of the territory after them."""
    for place, word in enumerate(words):
        if _REPUBLIC.fullmatch(word):
            return tuple(words[:place]), tuple(words[place:])
        if _DISTRICT.fullmatch(word):
            start = place
            while start and _ADJECTIVE.fullmatch(words[start - 1]):
                start -= 1
            return tuple(words[:start]), tuple(words[start:])
    return tuple(words), ()


def territories_fit(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can lie in one territory: one may say less than the other."""
    return set(one) <= set(other) or set(other) <= set(one)
