"""The scales and minimums by which the uploads of a territory are read."""

from opora.reference.own_entries import OwnEntries
from opora.reference.reference_tables import ReferenceTables
from opora_web.assessment.models import OwnMinimum, OwnScale
from opora_web.registry.models import Municipality, Region


def tables_of(territory: Region | Municipality) -> ReferenceTables:
    """What the municipality has added, then what its region has, then what comes with the method.

    An upload of a region goes by the region's entries alone: by those of one of its municipalities
    the schools of another would be judged.
    """
    nearest_first: list[Region | Municipality] = [territory]
    if isinstance(territory, Municipality):
        nearest_first.append(territory.region)
    return ReferenceTables(tuple(_entries_of(one) for one in nearest_first))


def _entries_of(territory: Region | Municipality) -> OwnEntries:
    column = "municipality" if isinstance(territory, Municipality) else "region"
    held = {column: territory}
    scales = OwnScale.objects.in_force().filter(**held).order_by("pk")
    minimums = OwnMinimum.objects.in_force().filter(**held).order_by("pk")
    return OwnEntries(
        territory.name,
        tuple(each.of_method for each in scales.select_related("region", "municipality__region")),
        tuple(each.of_method for each in minimums),
    )
