"""Scales of all works and years, looked up by the work."""

from dataclasses import dataclass
from itertools import combinations

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.domain.school_year import SchoolYear
from opora.reference.mark_scale import MarkScale


@dataclass(frozen=True)
class MarkScaleTable:
    """At most one scale for a region, a work and a year; a federal one has no region."""

    scales: tuple[MarkScale, ...]

    def __post_init__(self) -> None:
        """Refuse two scales between which nothing decides."""
        faults = [
            f"Шкала «{one.identity.title}» за {shared} задана дважды."
            for one, other in combinations(self.scales, 2)
            if (one.identity, one.region) == (other.identity, other.region)
            for shared in sorted(
                set(one.provenance.valid_years) & set(other.provenance.valid_years)
            )
        ]
        if faults:
            raise OporaError(*faults)

    def find(self, procedure: Procedure, region: str | None = None) -> MarkScale | None:
        """The region's own scale, else the federal one, else ``None``."""
        fitting = {scale.region: scale for scale in self.scales if scale.is_for(procedure)}
        return fitting.get(region) or fitting.get(None)

    def federal_years(self, procedure: Procedure) -> tuple[SchoolYear, ...]:
        """School years for which the same work has a federal scale, oldest first."""
        years = {
            year
            for scale in self.scales
            if scale.identity == procedure.identity and scale.region is None
            for year in scale.provenance.valid_years
        }
        return tuple(sorted(years))
