"""When tasks of a level are done well enough (domain facts § 5, second hand)."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.reference.status import Status


@dataclass(frozen=True)
class LevelLimits:
    """Shares of points: sufficient from the one, insufficient below the other, else open."""

    level: str
    title: str
    sufficient_from: Fraction
    insufficient_below: Fraction

    def __post_init__(self) -> None:
        """Refuse limits that overlap or lie outside the whole."""
        if not 0 < self.insufficient_below <= self.sufficient_from <= 1:
            raise OporaError(f"Уровень «{self.level}»: границы должны идти по порядку от 0 до 1.")


@dataclass(frozen=True)
class TaskLimits:
    """Limits of all levels, and from how many pupils and schools a mean is told."""

    source: str
    status: Status
    group_from: int
    least_schools: int
    levels: tuple[LevelLimits, ...]

    def of(self, level: str | None) -> LevelLimits | None:
        """Those of a level, ``None`` where the level is not told."""
        return next((one for one in self.levels if one.level == level), None)
