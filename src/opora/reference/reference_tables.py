"""The dated tables by which one reading goes: what territories added, and the packaged library."""

from dataclasses import dataclass, replace

from opora.domain.procedure import Procedure
from opora.reference.mark_scale import MarkScale
from opora.reference.minimum import Minimum
from opora.reference.minimum_library import minimum_for, minimum_of_scale
from opora.reference.own_entries import OwnEntries
from opora.reference.scale_library import scale_for


@dataclass(frozen=True)
class ReferenceTables:
    """``own`` are the entries of territories, the nearest first; each beats what stands after it.

    The packaged library answers where no territory does. Passed as a value, so that two districts
    may be read at the same time by different tables.
    """

    own: tuple[OwnEntries, ...] = ()

    def scale_for(self, procedure: Procedure) -> MarkScale | None:
        """The scale by which the work was marked, ``None`` where none is known.

        A territory tells bounds alone: the side conditions of the federal scale («4» of Russian
        needs points for literacy) stand beside them, or marks would come out too good.
        """
        packaged = scale_for(procedure)
        own = next((found for found in self._own_scales(procedure)), None)
        if own is None:
            return packaged
        return _conditioned(own, packaged) if packaged else own

    def scale_owner(self, procedure: Procedure) -> str:
        """The territory whose scale marks the work, «» where the scale is packaged or unknown."""
        return next((one.territory for one in self.own if one.scale_for(procedure)), "")

    def minimum_for(self, procedure: Procedure) -> Minimum | None:
        """The least result that is not «below the minimum», ``None`` where it is not known.

        A territory's own minimum, else the least score of «3» by a federal scale that a territory
        has added, else the packaged one. A region's own scale is not asked, for the rule of the
        lists goes by the specification (domain facts § 7).
        """
        if own := self.own_minimum_for(procedure):
            return own
        federal = (scale for scale in self._own_scales(procedure) if scale.region is None)
        scale = next(federal, None)
        return minimum_of_scale(scale) if scale else minimum_for(procedure)

    def own_minimum_for(self, procedure: Procedure) -> Minimum | None:
        """The minimum that a territory has added for the work, the nearest territory's first."""
        found = (one.minimum_for(procedure) for one in self.own)
        return next((minimum for minimum in found if minimum), None)

    def minimum_owner(self, procedure: Procedure) -> str:
        """The territory whose minimum holds for the work, «» where none has added one."""
        return next((one.territory for one in self.own if one.minimum_for(procedure)), "")

    def _own_scales(self, procedure: Procedure) -> list[MarkScale]:
        found = (one.scale_for(procedure) for one in self.own)
        return [scale for scale in found if scale]


PACKAGED = ReferenceTables()
"""The tables that come with the method, and nothing else."""


def _conditioned(own: MarkScale, packaged: MarkScale) -> MarkScale:
    bands = zip(own.bands, packaged.bands, strict=True)
    return replace(
        own,
        bands=tuple(
            replace(band, requirement=band.requirement or known.requirement)
            for band, known in bands
        ),
    )
