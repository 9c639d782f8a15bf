"""Who wrote the work, as the variant tells it."""

import re
from enum import Enum, auto

_VARIANT = re.compile(r"[0-9]{1,4}(?:[.,]0+)?")
_ABSENT = "отсутствовал"


class Attendance(Enum):
    """What the variant says of the pupil."""

    WROTE = auto()
    ABSENT = auto()
    UNCLEAR = auto()


def attendance(variant: str) -> Attendance:
    """A number is the variant that the pupil wrote; «отсутствовал», «отсутствовала»."""
    if _VARIANT.fullmatch(variant):
        return Attendance.WROTE
    return Attendance.ABSENT if variant.lower().startswith(_ABSENT) else Attendance.UNCLEAR
