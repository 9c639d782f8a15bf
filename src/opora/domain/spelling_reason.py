"""Why two different spellings may name one school."""

from collections import Counter
from enum import StrEnum

from rapidfuzz.distance import OSA

from opora.domain.name_kind import NameKind
from opora.domain.school_name import SchoolName
from opora.domain.territory import territories_fit

# A slip of one letter in a shorter word is more often another word: «Лоза» and «Роза».
MIN_LETTERS_FOR_A_SLIP = 5

_ORDINARY = frozenset({NameKind.SCHOOL, NameKind.SECONDARY, NameKind.BASIC, NameKind.PRIMARY})
# A primary school and a complete one with the same number stand side by side in many towns.
_NEVER_ONE = frozenset({NameKind.PRIMARY, NameKind.SECONDARY, NameKind.BASIC})


class SpellingReason(StrEnum):
    """What the difference between two spellings comes to."""

    SAME_NAME = "same-name"
    FORM_OR_KIND = "form-or-kind"
    HONORARY_LEFT_OUT = "honorary-left-out"
    TERRITORY_LEFT_OUT = "territory-left-out"
    LETTER = "letter"
    ABBREVIATION = "abbreviation"

    @property
    def russian(self) -> str:
        """A clause that ends the sentence «Похоже, это одна школа: …»."""
        return _CLAUSES[self]


_CLAUSES = {
    SpellingReason.SAME_NAME: "названия совпадают, а муниципалитет записан по-разному",
    SpellingReason.FORM_OR_KIND: "различаются только правовая форма или вид школы",
    SpellingReason.HONORARY_LEFT_OUT: (
        "в одном из названий пропущено почётное имя или профиль школы"
    ),
    SpellingReason.TERRITORY_LEFT_OUT: "в одном из названий не указан район или область",
    SpellingReason.LETTER: "одно слово отличается на одну букву",
    SpellingReason.ABBREVIATION: "одно название — сокращение другого",
}


def why_same(one: SchoolName, other: SchoolName) -> SpellingReason | None:
    """The reason to ask a person whether both names mean one school, ``None`` without one."""
    if one.number != other.number or not _kinds_fit(one.kind, other.kind):
        return None
    if one.key == other.key:
        return SpellingReason.SAME_NAME
    if _places_contradict(one, other) or not territories_fit(one.territory, other.territory):
        return None
    return _reason_by_words(one, other)


def _reason_by_words(one: SchoolName, other: SchoolName) -> SpellingReason | None:
    if _stands_for(one, other) or _stands_for(other, one):
        return SpellingReason.ABBREVIATION
    if one.initials != other.initials:
        return None
    slips = _slips(one.distinctive, other.distinctive)
    if slips is None or not _is_distinct(one, other):
        return None
    return _reason_by_slips(one, other, slips)


def _reason_by_slips(one: SchoolName, other: SchoolName, slips: int) -> SpellingReason | None:
    profile_fits = one.profile == other.profile or not (one.profile and other.profile)
    if not profile_fits:
        return None
    if one.honorary and other.honorary:
        in_honorary = _slips(one.honorary, other.honorary)
        if in_honorary is None:
            return None
        slips += in_honorary
    if slips:
        return SpellingReason.LETTER if slips == 1 else None
    left_out = bool(one.honorary) != bool(other.honorary) or one.profile != other.profile
    if left_out:
        return SpellingReason.HONORARY_LEFT_OUT
    same_territory = set(one.territory) == set(other.territory)
    return SpellingReason.FORM_OR_KIND if same_territory else SpellingReason.TERRITORY_LEFT_OUT


def _slips(words: tuple[str, ...], others: tuple[str, ...]) -> int | None:
    """How many words differ by a letter: 0, 1, or ``None`` when the words are not the same."""
    only_here = list((Counter(words) - Counter(others)).elements())
    only_there = list((Counter(others) - Counter(words)).elements())
    if not only_here and not only_there:
        return 0
    if len(only_here) != 1 or len(only_there) != 1:
        return None
    if min(len(only_here[0]), len(only_there[0])) < MIN_LETTERS_FOR_A_SLIP:
        return None
    return 1 if OSA.distance(only_here[0], only_there[0], score_cutoff=1) == 1 else None


def _stands_for(short: SchoolName, full: SchoolName) -> bool:
    """«БСШ № 3» for «Богучанская СШ № 3»; without a number one letter says too little."""
    if not short.initials or short.number is None or full.initials or short.distinctive:
        return False
    return short.initials == "".join(word[0] for word in full.core)


def _is_distinct(one: SchoolName, other: SchoolName) -> bool:
    """Whether anything but the kind of school is left to recognise it by."""
    shared_honorary = bool(one.honorary and other.honorary)
    return bool(one.distinctive or one.number or shared_honorary)


def _kinds_fit(one: NameKind | None, other: NameKind | None) -> bool:
    if one == other or one is None or other is None:
        return True
    if NameKind.PRIMARY in (one, other) and {one, other} <= _NEVER_ONE:
        return False
    return {one, other} <= _ORDINARY


def _places_contradict(one: SchoolName, other: SchoolName) -> bool:
    return bool(one.place_mark and other.place_mark) and one.place_mark != other.place_mark
