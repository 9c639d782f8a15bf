"""What happens to the diagnosis of teachers, as the journal calls it."""

from enum import StrEnum


class TeacherVerb(StrEnum):
    """Nouns of the journal; neither who answered nor what was found ever stands there."""

    METHODIST_ASSIGNED = "закрепление методиста за педагогом"
    METHODIST_RELEASED = "снятие методиста с педагога"
