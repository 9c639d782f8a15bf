"""Which entries of the journal a person reads, by role and territory."""

from typing import Any

from django.db.models import Q

from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import Role

_READ_THEIR_JOURNAL = (
    *(Role.REGION, Role.HEAD, Role.COORDINATOR, Role.DIRECTOR, Role.ADMINISTRATOR),
)


def journal_limit(user: Any) -> Q:
    """Own entries; the whole territory for those who answer for one.

    Administrators read what belongs to no territory: accounts and settings.
    """
    limit = Q(actor_id=user.pk) if user.pk else Q(pk__in=())
    for membership in held_now(user, *_READ_THEIR_JOURNAL):
        place = membership.journal_territory
        limit |= Q(territory__startswith=place) if place else Q(territory="")
    return limit
