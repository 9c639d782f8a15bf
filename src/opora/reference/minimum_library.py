"""The minimums that come with the method."""

from functools import cache

from opora.domain.procedure import Procedure
from opora.reference.mark_scale import MarkScale
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.minimum_file import minimums_of
from opora.reference.minimum_table import MinimumTable
from opora.reference.packaged_tables import packaged_tables
from opora.reference.scale_library import scale_for


@cache
def minimum_table() -> MinimumTable:
    """All minimums that stand in tables of their own, loaded and checked once."""
    return MinimumTable(
        tuple(
            minimum
            for name, content in packaged_tables("minimums")
            for minimum in minimums_of(name, content)
        )
    )


def minimum_for(procedure: Procedure) -> Minimum | None:
    """The least result that is not «below the minimum»; ``None`` where it is not known.

    ЕГЭ: the test score that confirms the programme, never a university's. Works with a federal
    mark scale: the least score of «3». A region's own scale is not asked, for the rule of the
    lists goes by the specification (domain facts § 7).
    """
    scale = scale_for(procedure)
    return minimum_table().find(procedure) if scale is None else minimum_of_scale(scale)


def minimum_of_scale(scale: MarkScale) -> Minimum:
    """The least score of «3» with its side condition."""
    three = scale.bands[1]
    return Minimum(
        kind=scale.identity.kind,
        subjects=(scale.identity.subject,),
        measure=Measure.PRIMARY_SCORE,
        value=three.lowest,
        provenance=scale.provenance,
        requirement=three.requirement,
        max_score=scale.max_score,
    )
