"""Schools that a person reaches by some of the roles only."""

from typing import Any

from django.db.models import Q, QuerySet

from opora_web.registry.models import Membership, School
from opora_web.registry.models.own_territory import records_of
from opora_web.registry.roles import Role


def schools_reached(user: Any, *roles: Role) -> QuerySet[Any, Any]:
    """Keys of the schools of the territories that the user holds in these roles, as a subquery.

    ``visible_to`` of the registry asks for every role; what is open to some of them only begins
    here. A role tied to one record of a school reaches its other records as well.
    """
    held = Membership.objects.held_by(user, *roles)
    within = School.objects.filter(
        Q(municipality__region__in=held.exclude(region=None).values("region"))
        | Q(municipality__in=held.exclude(municipality=None).values("municipality"))
        | Q(pk__in=records_of(held.exclude(school=None).values("school")))
    )
    return within.values("pk")
