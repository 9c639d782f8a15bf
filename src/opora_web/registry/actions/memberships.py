"""Giving and ending roles."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Membership, Municipality, Region, School
from opora_web.registry.policies.about_people import (
    Territory,
    check_is_somebody_else,
    check_role_fits,
    check_role_is_new,
    check_role_may_end,
)
from opora_web.registry.roles import Role
from opora_web.registry.verbs import Verb


@transaction.atomic
def grant_membership(
    *, by: Actor, user: User, role: Role, territory: Territory, since: date | None = None
) -> Membership:
    """Give a user a role in a territory, by default from today on."""
    check_is_somebody_else(by, user)
    check_role_fits(role, territory)
    check_role_is_new(user, role, territory)
    membership = Membership.objects.create(
        user=user,
        role=role,
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        school=territory if isinstance(territory, School) else None,
        since=since or timezone.localdate(),
    )
    record(
        Verb.MEMBERSHIP_GRANTED, membership, by=by, after=_told(membership), title=user.full_name
    )
    return membership


@transaction.atomic
def end_membership(*, by: Actor, membership: Membership, until: date | None = None) -> None:
    """End a role; by default today is its last day."""
    until = until or timezone.localdate()
    membership = Membership.objects.select_for_update().get(pk=membership.pk)
    check_role_may_end(membership, until)
    before = _told(membership)
    membership.until = until
    membership.save(update_fields=["until"])
    record(
        Verb.MEMBERSHIP_ENDED,
        membership,
        by=by,
        before=before,
        after={"по": until.isoformat()},
        title=membership.user.full_name,
    )


def _told(membership: Membership) -> dict[str, str]:
    place = membership.territory
    return {"роль": Role(membership.role).label, "где": str(place) if place else "без территории"}
