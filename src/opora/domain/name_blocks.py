"""Keys by which spellings of one school find each other without comparing all with all."""

from collections.abc import Iterable, Iterator

from opora.domain.school_name import SchoolName
from opora.domain.spelling_reason import MIN_LETTERS_FOR_A_SLIP


def name_blocks(name: SchoolName) -> Iterator[tuple[object, ...]]:
    """Keys of which every pair that ``why_same`` accepts shares at least one."""
    number = name.number
    yield ("key", name.key)
    yield ("words", number, name.distinctive)
    for rest, shortened in _with_a_letter_less(name.distinctive):
        yield ("slip", number, rest, shortened)
    initials = name.initials or "".join(word[0] for word in name.core)
    if number is not None and initials:
        yield ("initials", number, initials)


def _with_a_letter_less(words: Iterable[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each word as it is and with each letter left out, beside the remaining words.

    Two words one slip apart (a letter more, less, other, or two swapped) share such a form.
    """
    everything = tuple(words)
    for place, word in enumerate(everything):
        if len(word) < MIN_LETTERS_FOR_A_SLIP:
            continue
        rest = everything[:place] + everything[place + 1 :]
        yield rest, word
        for letter in range(len(word)):
            yield rest, word[:letter] + word[letter + 1 :]
