"""A side condition of a mark: points of one part of the work."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.language.plurals import counted
from opora.reference.part_points import PartPoints
from opora.reference.scored_part import ScoredPart


@dataclass(frozen=True)
class Requirement:
    """At least so many points for one part, besides the total."""

    part: ScoredPart
    min_points: int

    def __post_init__(self) -> None:
        """Refuse a condition that everybody meets."""
        if self.min_points < 1:
            raise OporaError(
                f"Условие о баллах за {self.part.russian} ничего не требует: {self.min_points}."
            )

    def is_met(self, part_points: PartPoints) -> bool | None:
        """Whether the points suffice; ``None`` where they are not known."""
        points = part_points.get(self.part)
        return None if points is None else points >= self.min_points

    @property
    def russian(self) -> str:
        """«не менее 4 баллов за грамотность (критерии ГК)»."""
        points = counted(self.min_points, "балла", "баллов", "баллов")
        return f"не менее {points} за {self.part.russian}"
