"""A named problem: what is wrong in which cell, and how to fix it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What a problem means for the row it names."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def russian(self) -> str:
        """Russian name."""
        return _TITLES[self]


_TITLES = {
    Severity.ERROR: "ошибка",
    Severity.WARNING: "предупреждение",
    Severity.NOTICE: "сведение",
}


@dataclass(frozen=True)
class Problem:
    """One remark of a reader.

    An *error* keeps a number out of every count, a *warning* leaves it in and stays visible, a
    *notice* records a decision that a person took. ``row`` is the row as the person sees it in
    the file, from 1; ``rule`` is the stable code of the check; ``message`` is a complete Russian
    sentence with the way to fix it. ``school`` is the name of the school, where the remark is
    about one.
    """

    problem_id: str
    rule: str
    severity: Severity
    message: str
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    school: str = ""
