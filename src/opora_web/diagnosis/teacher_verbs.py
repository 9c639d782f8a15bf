"""What happens to the diagnosis of teachers, as the journal calls it."""

from enum import StrEnum


class TeacherVerb(StrEnum):
    """Nouns of the journal; what was found never stands there."""

    ASSESSED = "самооценка педагога"
    METHODIST_ASSIGNED = "закрепление методиста за педагогом"
    METHODIST_RELEASED = "снятие методиста с педагога"
