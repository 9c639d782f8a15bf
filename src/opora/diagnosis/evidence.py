"""What speaks for or against one risk factor at one school."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class EvidenceKind(StrEnum):
    """The two ways to evidence; they stand side by side and are never averaged unseen."""

    INDICATOR = "indicator"
    QUESTIONNAIRE = "questionnaire"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _TITLES[self]


_TITLES = {
    EvidenceKind.INDICATOR: "показатель",
    EvidenceKind.QUESTIONNAIRE: "анкета",
}


@dataclass(frozen=True)
class Evidence:
    """One number about one factor.

    ``risk`` is from 0, nothing speaks for the factor, to 1, everything does; ``None`` where the
    source says nothing, and then ``told`` says why. ``told`` is a whole Russian sentence with the
    number and what it is compared with; ``source`` names file or campaign; ``weakness`` is the
    reason to trust it less, empty where there is none. ``asked`` names who answered or what was
    counted: «анкета родителей», «контекстная форма».
    """

    factor_id: str
    kind: EvidenceKind
    asked: str
    title: str
    risk: Fraction | None
    told: str
    source: str
    weakness: str = ""

    def __post_init__(self) -> None:
        """A share stays within the whole; nothing is said without its source."""
        assert self.risk is None or 0 <= self.risk <= 1, f"risk {self.risk} outside 0..1"
        assert self.told, "evidence is told in a sentence"
        assert self.source, "evidence names its source"
