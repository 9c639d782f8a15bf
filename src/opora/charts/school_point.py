"""One school of a picture: its counts and what the rule says of it."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.verdict import Verdict


@dataclass(frozen=True)
class SchoolPoint:
    """``low`` of ``participants`` stayed below the minimum; ``None`` where nobody knows."""

    name: str
    low: int | None
    participants: int | None
    verdict: Verdict

    def __post_init__(self) -> None:
        """Refuse counts that cannot be."""
        if self.low is not None and self.participants is not None:
            assert 0 <= self.low <= self.participants, "more low results than participants"

    @property
    def has_counts(self) -> bool:
        """Whether the school has a place in the picture."""
        return self.low is not None and bool(self.participants)

    @property
    def counts(self) -> tuple[int, int]:
        """(low, participants) of a school with counts."""
        assert self.low is not None, "a school without counts has no place"
        assert self.participants, "a school without participants has no place"
        return self.low, self.participants

    @property
    def share(self) -> Fraction:
        """The share below the minimum of a school with counts, exact."""
        return Fraction(*self.counts)
