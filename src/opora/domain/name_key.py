"""One key for all spellings of a name that differ only in typing."""

import re
from functools import lru_cache

# Letters that look alike on paper: a name typed half in Latin must not become another school.
_LOOK_ALIKE = str.maketrans("abcehkmoptxy", "авсенкмортху")
_LATIN_WORD = re.compile(r"[a-z]+")
_CYRILLIC = re.compile(r"[а-я]")
_NUMBER_SIGN = re.compile(r"(?:№|\bn[oо]?\.?)\s*(?=\d)")
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
    folded = _NUMBER_SIGN.sub(" ", folded)
    if _CYRILLIC.search(folded):
        folded = _WORD.sub(lambda found: _in_one_alphabet(found.group()), folded)
    return tuple(_WORD.findall(folded))


def _in_one_alphabet(word: str) -> str:
    """Turn a word into Cyrillic when every Latin letter in it has a Cyrillic double."""
    if not _LATIN_WORD.search(word):
        return word
    turned = word.translate(_LOOK_ALIKE)
    return word if _LATIN_WORD.search(turned) else turned
