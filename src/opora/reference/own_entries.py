"""What one territory adds to the tables that come with the method."""

from dataclasses import dataclass, replace

from opora.domain.procedure import Procedure
from opora.reference.mark_scale import MarkScale
from opora.reference.mark_scale_table import MarkScaleTable
from opora.reference.minimum import Minimum
from opora.reference.minimum_table import MinimumTable


@dataclass(frozen=True)
class OwnEntries:
    """At most one scale and one minimum for a work and a year; ``territory`` is its Russian name.

    ``region`` of a scale says only that it is no federal one: all of them are this territory's.
    """

    territory: str
    scales: tuple[MarkScale, ...] = ()
    minimums: tuple[Minimum, ...] = ()

    def __post_init__(self) -> None:
        """Refuse two entries between which nothing decides."""
        MarkScaleTable(tuple(replace(scale, region=None) for scale in self.scales))
        MinimumTable(self.minimums)

    def scale_for(self, procedure: Procedure) -> MarkScale | None:
        """The territory's scale of the work, ``None`` where it has added none."""
        return next((scale for scale in self.scales if scale.is_for(procedure)), None)

    def minimum_for(self, procedure: Procedure) -> Minimum | None:
        """The territory's minimum of the work, ``None`` where it has added none."""
        return next((one for one in self.minimums if one.is_for(procedure)), None)
