"""The score of one task, as a cell of a protocol tells it."""

import re

_WHOLE = re.compile(r"(-?[0-9]{1,3})(?:[.,]0+)?")
_NOTHING_WRITTEN = frozenset({"x", "х"})
_NOT_TAUGHT = "не пройд"


def task_score(text: str) -> int | None:
    """The points; none for «X» and «не пройд.», ``None`` for an empty cell and anything else.

    Somebody may have typed a score below zero: it is returned as it stands.
    """
    found = _WHOLE.fullmatch(text)
    if found:
        return int(found[1])
    lower = text.lower()
    return 0 if lower in _NOTHING_WRITTEN or lower.startswith(_NOT_TAUGHT) else None
