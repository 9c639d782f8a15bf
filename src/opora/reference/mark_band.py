"""The primary scores of one mark."""

from dataclasses import dataclass

from opora.language.spaces import NO_BREAK_SPACE
from opora.reference.requirement import Requirement


@dataclass(frozen=True)
class MarkBand:
    """Primary scores from ``lowest`` to ``highest``, both included, give ``mark``.

    ``requirement`` must be met for this mark and for every higher one.
    """

    mark: int
    lowest: int
    highest: int
    requirement: Requirement | None = None

    @property
    def russian(self) -> str:
        """«15–22»."""
        return f"{self.lowest}–{self.highest}"

    @property
    def condition(self) -> str:
        """«для «4» не менее 4 баллов за грамотность (критерии ГК)», empty where there is none."""
        if self.requirement is None:
            return ""
        return f"для{NO_BREAK_SPACE}«{self.mark}» нужно {self.requirement.russian}"
