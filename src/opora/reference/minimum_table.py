"""Minimums of all exams and years, looked up by the work."""

from dataclasses import dataclass
from itertools import combinations

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.reference.minimum import Minimum


@dataclass(frozen=True)
class MinimumTable:
    """At most one minimum for a work and a year."""

    minimums: tuple[Minimum, ...]

    def __post_init__(self) -> None:
        """Refuse two minimums between which nothing decides."""
        faults = [
            f"{one.kind.russian}: минимум за {shared} задан дважды ({one.value} и {other.value})."
            for one, other in combinations(self.minimums, 2)
            if one.kind is other.kind and _share_subjects(one, other)
            for shared in sorted(
                set(one.provenance.valid_years) & set(other.provenance.valid_years)
            )
        ]
        if faults:
            raise OporaError(*faults)

    def find(self, procedure: Procedure) -> Minimum | None:
        """The minimum of the work, ``None`` where it is not known."""
        return next((minimum for minimum in self.minimums if minimum.is_for(procedure)), None)


def _share_subjects(one: Minimum, other: Minimum) -> bool:
    if one.subjects is None or other.subjects is None:
        return True
    return bool(set(one.subjects) & set(other.subjects))
