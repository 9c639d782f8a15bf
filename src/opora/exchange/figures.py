"""The numbers of one result as a source prints them; nothing is checked yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from opora.domain.marks import Marks
from opora.domain.printed_share import PrintedShare
from opora.language.numbers import percent


@dataclass(frozen=True)
class Figures:
    """Counts, marks, scores and the printed share; they may contradict one another.

    ``some_marks`` are the numbers by mark where a source fills in only some of the four.
    """

    participants: int | None = None
    low: int | None = None
    marks: Marks | None = None
    mean_score: float | None = None
    max_score: float | None = None
    printed_share: PrintedShare | None = None
    stated_low: bool = False
    some_marks: Mapping[str, int] = field(default_factory=dict)

    @property
    def has_counts(self) -> bool:
        """Whether both counts are there."""
        return self.participants is not None and self.low is not None

    @property
    def printed(self) -> str:
        """The numbers as a source would print them: «4 из 12 (30,8 %)»."""
        parts = [f"{self.low} из {self.participants}"] if self.has_counts else []
        if self.printed_share:
            parts.append(f"({printed_percent(self.printed_share)})")
        return " ".join(parts) or "без чисел"

    def without_counts(self) -> "Figures":
        """The same without any number of pupils."""
        return replace(self, participants=None, low=None, marks=None, some_marks={})


def printed_percent(share: PrintedShare) -> str:
    """The share with as many digits as were printed: «30,8 %»."""
    return percent(share.share, share.decimals)
