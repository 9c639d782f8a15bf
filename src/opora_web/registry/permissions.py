"""What a person may do, by role and territory. What is not named here is not allowed."""

from collections.abc import Callable, Sequence
from typing import Any, assert_never

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from opora_web.registry.models import Membership, Municipality, Region, School
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.policies.about_people import Territory
from opora_web.registry.roles import SEE_THEIR_PLACE, Role

_KEEP_SCHOOLS = (Role.REGION, Role.COORDINATOR)
_REGISTER_ACTS = (Role.REGION, Role.COORDINATOR, Role.HEAD)


def municipalities_kept_by(user: Any) -> QuerySet[Municipality]:
    """Those whose schools the user enters and changes: coordinators their own, the region all."""
    return _municipalities_within(held_now(user, *_KEEP_SCHOOLS))


def may_keep(user: Any, municipality: Municipality) -> bool:
    """May the user change schools of the municipality?"""
    return any(_covers(one, municipality) for one in held_now(user, *_KEEP_SCHOOLS))


def may_enter_regions(user: Any) -> bool:
    """May the user enter and change regions? Administrators, who see no school of theirs."""
    return bool(held_now(user, Role.ADMINISTRATOR))


def regions_kept_by(user: Any) -> QuerySet[Region]:
    """Regions whose municipalities the user enters: all for administrators, else the own one."""
    return Region.objects.all() if may_enter_regions(user) else regions_led_by(user)


def territories_kept_by(user: Any) -> QuerySet[Municipality]:
    """Municipalities whose names and codes the user enters and changes."""
    return Municipality.objects.filter(region__in=regions_kept_by(user))


def may_keep_territories(user: Any) -> bool:
    """Does the user enter territories?"""
    return bool(held_now(user, Role.ADMINISTRATOR, Role.REGION))


def municipalities_of_acts(user: Any) -> QuerySet[Municipality]:
    """Municipalities in whose registry of acts the user writes: the head as well."""
    return _municipalities_within(held_now(user, *_REGISTER_ACTS))


def may_register_acts(user: Any) -> bool:
    """May the user register acts anywhere?"""
    return bool(held_now(user, *_REGISTER_ACTS))


def may_enter_schools(user: Any) -> bool:
    """Does the user enter schools anywhere?"""
    return bool(held_now(user, *_KEEP_SCHOOLS))


def may_head(user: Any, municipality: Municipality) -> bool:
    """Is the user the head of the municipality?"""
    return any(one.municipality_id == municipality.pk for one in held_now(user, Role.HEAD))


def may_lead(user: Any, region: Region) -> bool:
    """Does the user decide on lists, rules and acts of the region?"""
    return any(one.region_id == region.pk for one in held_now(user, Role.REGION))


def headed_by(user: Any) -> QuerySet[Municipality]:
    """Municipalities whose lists, orders and road maps the user approves, being their head."""
    held = held_now(user, Role.HEAD)
    return Municipality.objects.filter(pk__in={one.municipality_id for one in held})


def directed_by(user: Any) -> QuerySet[School]:
    """Schools that the user speaks for, being their director or a deputy.

    Who was invited to a record that turned out to be a second one speaks for the school itself.
    """
    keys = {one.school_id for one in held_now(user, Role.DIRECTOR, Role.DEPUTY)}
    second = School.objects.filter(pk__in=keys).values("merged_into")
    return School.objects.standing().filter(Q(pk__in=keys) | Q(pk__in=second))


def regions_led_by(user: Any) -> QuerySet[Region]:
    """Regions whose lists, rules and acts are the user's to decide on."""
    held = held_now(user, Role.REGION)
    return Region.objects.filter(pk__in={one.region_id for one in held})


def roles_given_by(user: Any) -> frozenset[Role]:
    """Roles that the user gives somewhere."""
    return frozenset[Role]().union(*(Role(one.role).may_give for one in held_now(user)))


def given_by(user: Any) -> Callable[[Role, Territory], bool]:
    """Asked once for a whole list: may the user give or end a role at a place?

    Administrators anywhere, others within their own territory.
    """
    held = held_now(user)

    def may(role: Role, territory: Territory) -> bool:
        givers = (one for one in held if role in Role(one.role).may_give)
        return any(one.role == Role.ADMINISTRATOR or _covers(one, territory) for one in givers)

    return may


def may_give(user: Any, role: Role, territory: Territory) -> bool:
    """May the user give or end the role there?"""
    return given_by(user)(role, territory)


def may_see_registry(user: Any) -> bool:
    """Does the user have a territory to look at?"""
    return bool(held_now(user, *SEE_THEIR_PLACE))


def may_see_people(user: Any) -> bool:
    """Does the user answer for the roles of others?"""
    return bool(roles_given_by(user))


def require(allowed: bool) -> None:  # noqa: FBT001  # reads as a sentence: require(may_keep(…))
    """Refuse who may not."""
    if not allowed:
        raise PermissionDenied


def _municipalities_within(held: Sequence[Membership]) -> QuerySet[Municipality]:
    own, regions = {one.municipality_id for one in held}, {one.region_id for one in held}
    return Municipality.objects.filter(Q(pk__in=own) | Q(region__in=regions))


def _covers(membership: Membership, territory: Territory) -> bool:
    """Whether the territory lies within that of the membership."""
    match territory:
        case Region():
            return membership.region_id == territory.pk
        case Municipality():
            own = membership.municipality_id == territory.pk
            return own or membership.region_id == territory.region_id
        case School():
            own = membership.school_id == territory.pk
            return own or _covers(membership, territory.municipality)
        case None:
            return False
        case _:
            assert_never(territory)
