"""Schools that a person reaches by some of the roles only."""

from typing import Any

from django.db.models import QuerySet

from opora_web.registry.models import School
from opora_web.registry.models.own_territory import any_of, held_now, keys_of, records_of
from opora_web.registry.roles import Role


def schools_reached(user: Any, *roles: Role) -> QuerySet[Any, Any]:
    """Keys of the schools of the territories that the user holds in these roles, as a subquery.

    ``visible_to`` of the registry asks for every role; what is open to some of them only begins
    here. A role tied to one record of a school reaches its other records as well.
    """
    held = held_now(user, *roles)
    within = School.objects.filter(
        any_of(
            municipality__region=keys_of(held, "region"),
            municipality=keys_of(held, "municipality"),
            pk=records_of(keys_of(held, "school")),
        )
    )
    return within.values("pk")
