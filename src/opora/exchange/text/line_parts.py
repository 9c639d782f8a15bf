"""A line of running text cut into what stands before its results and the results."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from opora.exchange.text.result_phrase import first_kind, parsed_phrase
from opora.exchange.text.school_heading import school_headings

# «50,0 %» has a comma too: a comma parts results only before another procedure.
_BETWEEN_RESULTS = re.compile(
    r";|,(?=\s*(?:20[0-9]{2}\s*(?:г\.?|год)?\s*)?"
    r"(?:впр|огэ|егэ|гвэ|диагностич|мониторинг)(?:\W|[а-я]))",
    re.IGNORECASE,
)
_AFTER_SCHOOL = re.compile(r":|\s[-–—]\s|;")
_AFTER_NAME = " \t:;,–—-"
# A name is shorter; to weigh every word of a page of prose would take minutes.
_MOST_WORDS = 60


@dataclass(frozen=True)
class LineParts:
    """``before`` is ``None`` where the results stand alone, else a school or unknown words."""

    before: str | None
    results: tuple[str, ...]

    @classmethod
    def of(cls, line: str) -> Self:
        """Cut the line; no word of it is lost."""
        before, rest = _split_before_results(line)
        results = tuple(part.strip() for part in _split_results(rest) if part.strip(" .,"))
        return cls(before, results)


def _split_results(text: str) -> Sequence[str]:
    """Results apart; a piece that names no procedure belongs to its neighbour.

    «ОГЭ математика 2022; 6 из 12» is one result, and so is «Осень 2022 г., ВПР, 5 кл.»: cut
    off, the procedure would stand there as if nothing more had been said of it.
    """
    results: list[str] = []
    start = 0
    for separator in [*_BETWEEN_RESULTS.finditer(text), None]:
        piece = text[start : separator.start() if separator else len(text)]
        if results and (first_kind(results[-1]) is None or first_kind(piece) is None):
            results[-1] += f"; {piece}"
        else:
            results.append(piece)
        start = separator.end() if separator else len(text)
    return results


def _split_before_results(line: str) -> tuple[str | None, str]:
    kind = first_kind(line)
    if kind is None:
        return _split_without_kind(line)
    ahead = line[:kind]
    if not parsed_phrase(ahead).left:
        return None, line
    cut = _end_of_unknown_words(ahead)
    return ahead[:cut], line[cut:].lstrip(_AFTER_NAME)


def _split_without_kind(line: str) -> tuple[str | None, str]:
    """A line in which nobody named a procedure: a school, prose, or a result cut short."""
    phrase = parsed_phrase(line)
    if not phrase.has_numbers:
        return line, ""
    separator = _AFTER_SCHOOL.search(line)
    if separator and school_headings(line[: separator.start()]):
        return line[: separator.start()], line[separator.end() :]
    # Words that nobody knows may be a school: the next results must not go to the one above.
    return (line, line) if phrase.left else (None, line)


def _end_of_unknown_words(ahead: str) -> int:
    """Where in «МОУ СОШ с. Кикино, русский язык» the words of the result begin.

    What stands before must leave the same words unread as the whole: in «СОШ № 3 из 8» the
    number cut off from its sign would become a count.
    """
    left = parsed_phrase(ahead).left
    ends = [found.end() for found in re.finditer(r"\S+", ahead)]
    if len(ends) > _MOST_WORDS:
        return len(ahead)
    return next(end for end in ends if parsed_phrase(ahead[:end]).left == left)
