"""Whom a questionnaire is for."""

from enum import StrEnum


class Audience(StrEnum):
    """The four kinds of people who answer about a school."""

    DIRECTOR = "director"
    TEACHER = "teacher"
    PUPIL = "pupil"
    PARENT = "parent"

    @property
    def russian(self) -> str:
        """Who answers: «родители»."""
        return _TITLES[self]

    @property
    def genitive(self) -> str:
        """Whose questionnaire it is: «анкета родителей»."""
        return _GENITIVES[self]


_TITLES = {
    Audience.DIRECTOR: "директор",
    Audience.TEACHER: "педагоги",
    Audience.PUPIL: "обучающиеся",
    Audience.PARENT: "родители",
}
_GENITIVES = {
    Audience.DIRECTOR: "директора",
    Audience.TEACHER: "педагогов",
    Audience.PUPIL: "обучающихся",
    Audience.PARENT: "родителей",
}
