"""Points of parts beside the total to which they belong."""

from collections.abc import Mapping

from opora.domain.errors import OporaError
from opora.reference.scored_part import ScoredPart

PartPoints = Mapping[ScoredPart, int]


def check_part_points(total: int, part_points: PartPoints) -> None:
    """Refuse points that no part of a work with this total can have."""
    faults = [
        f"Баллов за {part.russian} — {points}, а всего за работу {total}: "
        "часть лежит между нулём и целым. Исправьте баллы."
        for part, points in part_points.items()
        if not 0 <= points <= total
    ]
    if faults:
        raise OporaError(*faults)
