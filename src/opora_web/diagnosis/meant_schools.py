"""Which schools a group of a paper means, once a person said by which list."""

from django.db.models import QuerySet

from opora.domain.received_list import ListPlace
from opora_web.diagnosis.models import Check
from opora_web.diagnosis.models.addressed import Addressed
from opora_web.identification.models import ListCategory, ListEntry, ListState, SchoolList
from opora_web.identification.models.school_list import SchoolListQuerySet
from opora_web.registry.models import School

_KNOWN_TO_SCHOOLS = (ListState.IN_FORCE, ListState.SUPERSEDED)


def meant_schools(addressed: Addressed) -> QuerySet[School]:
    """Schools of the said lists by name; none while the question is open."""
    listed = _entries(addressed.school_list_id, ListPlace.LISTED)
    zone = _entries(addressed.zone_list_id, ListPlace.RISK_ZONE)
    keys = {*listed, *zone}
    return School.objects.filter(pk__in=keys).select_related("municipality").in_order()


def lists_to_choose(check: Check) -> SchoolListQuerySet:
    """Lists of schools with low results that were in force where the check is held, the newest
    first: those of the municipality and of its region."""
    lists = SchoolList.objects.filter(
        category=ListCategory.LOW_RESULTS, state__in=_KNOWN_TO_SCHOOLS
    )
    region = check.region_id or (check.municipality and check.municipality.region_id)
    own = lists.filter(municipality=check.municipality_id, municipality__isnull=False)
    return (own | lists.filter(region=region)).in_order()


def _entries(list_id: int | None, place: ListPlace) -> list[int]:
    if list_id is None:
        return []
    entries = ListEntry.objects.that_count().filter(school_list=list_id, place=place)
    return list(entries.exclude(school=None).values_list("school_id", flat=True))
