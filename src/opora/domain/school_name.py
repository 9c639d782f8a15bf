"""The parts of a school's name: legal form, kind, number, honorary name, place."""

import re
from dataclasses import dataclass
from typing import Self

from opora.domain.name_key import name_key, name_words
from opora.domain.name_kind import NameKind
from opora.domain.school_words import (
    HONOUR_WORDS,
    KIND_ABBREVIATIONS,
    KIND_WORDS,
    LEGAL_WORDS,
    PLACE_MARKS,
)
from opora.domain.territory import without_territory

# Words that say more than the one before them: «школа-интернат» is a boarding school.
_RANK = {kind: rank for rank, kind in enumerate(NameKind)}
_CENTRE = ("центр", "образования")
_MAX_INITIALS = 2
_LOCAL_ABBREVIATION = re.compile(r"([а-я]{1,2})(сош|сш|оош|нош)")


@dataclass(frozen=True)
class SchoolName:
    """A school's name taken apart; all parts are folded as in ``name_key``.

    ``core`` holds the words that are nothing else («хребтовская»), ``initials`` the letters
    that stand for them in a local abbreviation («БСШ № 3» → «б»), ``profile`` the part
    «с углублённым изучением …», ``territory`` a district or region named
    along. The number is text: «5а» is a number too; «01» is «1».
    """

    printed: str
    key: str
    legal_form: tuple[str, ...] = ()
    kind: NameKind | None = None
    number: str | None = None
    core: tuple[str, ...] = ()
    initials: str = ""
    place_mark: str = ""
    place: tuple[str, ...] = ()
    honorary: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    territory: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take any text apart; a name without a known part is all core."""
        parts = _Parts(list(name_words(text)))
        parts.take_all()
        core, of_core = without_territory(parts.core)
        place, of_place = without_territory(parts.place)
        honorary, of_honorary = without_territory(parts.honorary)
        return cls(
            printed=" ".join(text.split()),
            key=name_key(text),
            legal_form=tuple(parts.legal_form),
            kind=parts.kind,
            number=parts.number,
            core=core,
            initials=parts.initials,
            place_mark=parts.place_mark,
            place=place,
            honorary=honorary,
            profile=tuple(parts.profile),
            territory=(*of_place, *of_honorary, *of_core),
        )

    @property
    def normalised(self) -> str:
        """The key: equal for spellings that differ only in typing."""
        return self.key

    @property
    def distinctive(self) -> tuple[str, ...]:
        """Words that tell this school from its neighbours, in alphabetical order."""
        return tuple(sorted((*self.core, *self.place)))

    @property
    def looks_like_school(self) -> bool:
        """Whether the name says of itself that it is a school."""
        return self.kind is not None


class _Parts:
    """Reads words from left to right, each into the part it belongs to."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.legal_form: list[str] = []
        self.kind: NameKind | None = None
        self.number: str | None = None
        self.core: list[str] = []
        self.initials = ""
        self.place_mark = ""
        self.place: list[str] = []
        self.honorary: list[str] = []
        self.profile: list[str] = []

    def take_all(self) -> None:
        while self.words:
            word = self.words.pop(0)
            if word in HONOUR_WORDS and self.words:
                self._take_honorary()
            elif word == "с" and self.words and self.words[0].startswith("углубл"):
                self._take_profile()
            elif self._opens_place(word):
                self._take_place(word)
            else:
                self._take_word(word)

    def _take_word(self, word: str) -> None:
        local = _LOCAL_ABBREVIATION.fullmatch(word)
        if word in KIND_ABBREVIATIONS:
            self._take_kind(KIND_ABBREVIATIONS[word])
        elif (word, *self.words[:1]) == _CENTRE:
            self.words.pop(0)
            self._take_kind(NameKind.CENTRE)
        elif word in KIND_WORDS:
            self._take_kind(KIND_WORDS[word])
        elif word in LEGAL_WORDS:
            self.legal_form.append(word)
        elif local:
            self.initials = local.group(1)
            self._take_kind(KIND_ABBREVIATIONS[local.group(2)])
        elif word[0].isdigit() and self.number is None:
            self.number = word.lstrip("0") or word
        else:
            self.core.append(word)

    def _take_kind(self, kind: NameKind) -> None:
        if self.kind is None or _RANK[kind] > _RANK[self.kind]:
            self.kind = kind

    def _opens_place(self, word: str) -> bool:
        return word in PLACE_MARKS and bool(self.words) and not self.place

    def _take_place(self, mark: str) -> None:
        self.place_mark = PLACE_MARKS[mark]
        while self.words and not self._ends_a_name(self.words[0]):
            self.place.append(self.words.pop(0))

    def _take_profile(self) -> None:
        while self.words and self.words[0] not in HONOUR_WORDS and not self.words[0][0].isdigit():
            self.profile.append(self.words.pop(0))

    def _take_honorary(self) -> None:
        # «им. А.С. Пушкина с. Кикино»: the first «с» is an initial, the second a village.
        initials = 0
        while self.words:
            word = self.words[0]
            if len(word) > 1:
                initials = 0
                if self._ends_a_name(word):
                    return
            elif self.honorary and self._is_mark_after(initials):
                return
            else:
                initials += 1
            self.honorary.append(self.words.pop(0))

    def _is_mark_after(self, initials: int) -> bool:
        """Whether the next single letter marks a place rather than being an initial."""
        if self.words[0] not in PLACE_MARKS or len(self.words) == 1:
            return False
        if initials:
            return initials >= _MAX_INITIALS
        return len(self.words[1]) > 1

    def _ends_a_name(self, word: str) -> bool:
        return (
            word in HONOUR_WORDS
            or word in KIND_ABBREVIATIONS
            or word in KIND_WORDS
            or word in LEGAL_WORDS
            or (word in PLACE_MARKS and (len(word) > 1 or bool(self.place)))
            or word[0].isdigit()
        )
