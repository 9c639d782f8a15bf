"""Which entries of the journal a person reads, by role and territory."""

from typing import Any

from django.db.models import Q

from opora_web.registry.models import Membership
from opora_web.registry.roles import Role


def journal_limit(user: Any) -> Q:
    """Own entries; the whole territory for those who answer for one.

    Administrators read what belongs to no territory: accounts and settings.
    """
    limit = Q(actor_id=user.pk) if user.pk else Q(pk__in=())
    held = Membership.objects.held_by(
        user, Role.REGION, Role.HEAD, Role.COORDINATOR, Role.DIRECTOR, Role.ADMINISTRATOR
    ).select_related("region", "municipality__region", "school__municipality__region")
    for membership in held:
        place = membership.journal_territory
        limit |= Q(territory__startswith=place) if place else Q(territory="")
    return limit
