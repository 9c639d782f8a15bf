"""One key for all spellings of a name that differ only in typing."""

import re
from functools import lru_cache

# Letters that look alike on paper: a name typed half in Latin must not become another school.
_LOOK_ALIKE = str.maketrans("abcehkmoptxy", "авсенкмортху")
_LATIN_WORD = re.compile(r"[a-z]+")
_CYRILLIC = re.compile(r"[а-я]")
_NUMBER_WORDS = frozenset({"n", "no", "nо"})
_NUMBER_PREFIX = re.compile(r"n[oо]?(?=\d)")
_WORD = re.compile(r"[a-z]+")
_CYRILLIC = re.compile(r"[а-я]")
# The sign itself is kept out of the gap, or «№№№№…» would be tried in every way of parting it.
_NUMBER_SIGN = re.compile(r"(?:(?:№|(?<![^\W_])n[oо]?)(?:[^\w№]|_)*)+(?=\d)")
_WORD = re.compile(r"[^\W_]+")


def name_key(text: str) -> str:
    """Words of a name in lower case, one space apart: «МОУ «СОШ №5»» → «моу сош 5».

    Quotes, dots, dashes, the number sign, «ё», letter case, kinds of space and Latin
    look-alike letters do not count. Equal keys mean one and the same spelling.
    """
    return " ".join(name_words(text))


# A file names the same few schools, headers and municipalities in every row.
@lru_cache(maxsize=100_000)
def name_words(text: str) -> tuple[str, ...]:
    """The words of the key, in the order of the name."""
    folded = text.casefold().replace("ё", "е")
    words = _WORD.findall(folded)
    if _CYRILLIC.search(folded):
        words = [_in_one_alphabet(word) for word in words]
    return tuple(_without_number_signs(words))


def _without_number_signs(words: list[str]) -> list[str]:
    """Leave out «N» and «No» before a number; «№» is no letter and is gone already."""
    kept: list[str] = []
    for word in reversed(words):
        bare = _NUMBER_PREFIX.sub("", word, count=1) if _NUMBER_PREFIX.match(word) else word
        if not (bare in _NUMBER_WORDS and kept and kept[-1][0].isdigit()):
            kept.append(bare)
    return kept[::-1]


def _in_one_alphabet(word: str) -> str:
    """Turn a word into Cyrillic when every Latin letter in it has a Cyrillic double."""
    if not _LATIN_WORD.search(word):
        return word
    turned = word.translate(_LOOK_ALIKE)
    return word if _LATIN_WORD.search(turned) else turned
