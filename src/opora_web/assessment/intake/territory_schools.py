"""The schools that an upload of a territory may speak of."""

from opora_web.registry.models import Municipality, Region, School
from opora_web.registry.models.school import SchoolQuerySet


def schools_of(territory: Region | Municipality) -> SchoolQuerySet:
    """Schools of the municipality, or of all municipalities of the region, each once."""
    place = "municipality__region" if isinstance(territory, Region) else "municipality"
    return School.objects.standing().filter(**{place: territory})
