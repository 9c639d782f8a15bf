"""A text from which recognised parts are taken away, so that what nobody understood is seen."""

import re
from collections.abc import Callable

from opora.domain.name_key import name_key

# Neither mark is a space or a letter to any pattern: neighbours of a gap are never joined.
_TAKEN, _NAMED = "\x00", "\x01"
# «№ 2016» and «СОШ 6» name a school: such a number is never a year and never a count.
# A look-behind has one width, hence one for each kind of school.
_AFTER_KIND = "|".join(
    rf"(?<=\b{kind}\s)" for kind in ("сош", "сш", "оош", "нош", "школа", "лицей", "гимназия")
)
_SCHOOL_NUMBER = re.compile(
    rf"""
    (?: (?: № | (?<![^\W_]) n[oо]? (?![^\W_0-9]) \.? ) \s* )+ [0-9]+ [а-я]? (?![^\W_])
    | (?:{_AFTER_KIND}) [0-9]+
    """,
    re.VERBOSE,
)
_HARMLESS_WORDS = frozenset({"по", "за", "в", "предмет", "предмету"})
_HARMLESS_SIGNS = frozenset(".,;:()«»„“”\"'=–" + _TAKEN)
_PIECE = re.compile(rf"{_NAMED}+|[^\W_]+|\S")
_WORD = re.compile(r"[^\W_]+")
_DASHES = str.maketrans(dict.fromkeys("-‐‑‒—―−", "–"))


def folded_letters(text: str) -> str:
    """Lower case, one kind of dash, Latin doubles in Cyrillic words turned: letter for letter.

    Places in the folded text are places in the text.
    """
    lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    spaced = lowered.replace("ё", "е").replace("\u00a0", " ").translate(_DASHES)
    return _WORD.sub(_in_one_alphabet, spaced)


class UntakenText:
    """The rest of a text; patterns see it folded, ``left`` gives it back as it was written."""

    def __init__(self, text: str) -> None:
        """Start with the whole text; numbers of schools are out of reach of all patterns."""
        self._original = text
        self._folded = _SCHOOL_NUMBER.sub(
            lambda found: _NAMED * len(found.group()), folded_letters(text)
        )

    def take(
        self, pattern: re.Pattern[str], accept: Callable[[re.Match[str]], bool] = lambda _: True
    ) -> list[re.Match[str]]:
        """Take away every accepted match of the pattern."""
        found = [match for match in pattern.finditer(self._folded) if accept(match)]
        for match in found:
            gap = _TAKEN * len(match.group())
            self._folded = self._folded[: match.start()] + gap + self._folded[match.end() :]
        return found

    def left(self) -> str:
        """Words and signs that nobody took, the harmless ones left out."""
        pieces = [
            self._original[found.start() : found.end()]
            for found in _PIECE.finditer(self._folded)
            if found.group() not in _HARMLESS_WORDS | _HARMLESS_SIGNS
        ]
        return " ".join(pieces)


def _in_one_alphabet(found: re.Match[str]) -> str:
    word = found.group()
    key = name_key(word)
    # A key that is shorter has lost a number sign and would shift all that stands behind.
    return key if len(key) == len(word) else word
