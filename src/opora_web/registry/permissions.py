"""What a person may do, by role and territory. What is not named here is not allowed."""

from collections.abc import Callable
from typing import Any, assert_never

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from opora_web.registry.models import Membership, Municipality, Region, School
from opora_web.registry.policies.about_people import Territory
from opora_web.registry.roles import Role


def municipalities_kept_by(user: Any) -> QuerySet[Municipality]:
    """Those whose schools the user enters and changes: coordinators their own, the region all."""
    held = Membership.objects.held_by(user, Role.REGION, Role.COORDINATOR)
    return Municipality.objects.filter(
        Q(pk__in=_places(held, "municipality")) | Q(region__in=_places(held, "region"))
    )


def may_keep(user: Any, municipality: Municipality) -> bool:
    """May the user change schools of the municipality?"""
    return municipalities_kept_by(user).filter(pk=municipality.pk).exists()


def may_enter_regions(user: Any) -> bool:
    """May the user enter and change regions? Administrators, who see no school of theirs."""
    return Membership.objects.held_by(user, Role.ADMINISTRATOR).exists()


def regions_kept_by(user: Any) -> QuerySet[Region]:
    """Regions whose municipalities the user enters: all for administrators, else the own one."""
    if may_enter_regions(user):
        return Region.objects.all()
    held = Membership.objects.held_by(user, Role.REGION)
    return Region.objects.filter(pk__in=_places(held, "region"))


def territories_kept_by(user: Any) -> QuerySet[Municipality]:
    """Municipalities whose names and codes the user enters and changes."""
    return Municipality.objects.filter(region__in=regions_kept_by(user))


def may_keep_territories(user: Any) -> bool:
    """Does the user enter territories?"""
    return Membership.objects.held_by(user, Role.ADMINISTRATOR, Role.REGION).exists()


def regions_of_acts(user: Any) -> QuerySet[Region]:
    """Regions in whose registry of acts the user writes."""
    held = Membership.objects.held_by(user, Role.REGION)
    return Region.objects.filter(pk__in=_places(held, "region"))


def municipalities_of_acts(user: Any) -> QuerySet[Municipality]:
    """Municipalities in whose registry of acts the user writes: the head as well."""
    held = Membership.objects.held_by(user, Role.REGION, Role.COORDINATOR, Role.HEAD)
    return Municipality.objects.filter(
        Q(pk__in=_places(held, "municipality")) | Q(region__in=_places(held, "region"))
    )


def may_register_acts(user: Any) -> bool:
    """May the user register acts anywhere?"""
    return regions_of_acts(user).exists() or municipalities_of_acts(user).exists()


def headed_by(user: Any) -> QuerySet[Municipality]:
    """Municipalities whose lists, orders and road maps the user approves, being their head."""
    held = Membership.objects.held_by(user, Role.HEAD)
    return Municipality.objects.filter(pk__in=_places(held, "municipality"))


def directed_by(user: Any) -> QuerySet[School]:
    """Schools that the user speaks for, being their director or a deputy."""
    held = Membership.objects.held_by(user, Role.DIRECTOR, Role.DEPUTY)
    return School.objects.filter(pk__in=_places(held, "school"))


def regions_led_by(user: Any) -> QuerySet[Region]:
    """Regions whose lists, rules and acts are the user's to decide on."""
    held = Membership.objects.held_by(user, Role.REGION)
    return Region.objects.filter(pk__in=_places(held, "region"))


def roles_given_by(user: Any) -> frozenset[Role]:
    """Roles that the user gives somewhere."""
    held = Membership.objects.held_by(user).values_list("role", flat=True)
    return frozenset[Role]().union(*(Role(role).may_give for role in held))


def given_by(user: Any) -> Callable[[Role, Territory], bool]:
    """Asked once for a whole list: may the user give or end a role at a place?

    Administrators anywhere, others within their own territory.
    """
    held = list(Membership.objects.held_by(user).select_related("region", "municipality", "school"))

    def may(role: Role, territory: Territory) -> bool:
        givers = (one for one in held if role in Role(one.role).may_give)
        return any(_covers(one, territory) for one in givers)

    return may


def may_give(user: Any, role: Role, territory: Territory) -> bool:
    """May the user give or end the role there?"""
    return given_by(user)(role, territory)


def may_see_registry(user: Any) -> bool:
    """Does the user have any territory, and so anything to look at?"""
    return Membership.objects.held_by(user).exclude(role=Role.ADMINISTRATOR).exists()


def may_see_people(user: Any) -> bool:
    """Does the user answer for the roles of others?"""
    return bool(roles_given_by(user))


def require(allowed: bool) -> None:  # noqa: FBT001  # reads as a sentence: require(may_keep(…))
    """Refuse who may not."""
    if not allowed:
        raise PermissionDenied


def _places(held: QuerySet[Membership], territory: str) -> QuerySet[Any, Any]:
    return held.exclude(**{territory: None}).values(territory)


def _covers(membership: Membership, territory: Territory) -> bool:
    """Whether the territory lies within that of the membership."""
    if membership.role == Role.ADMINISTRATOR:
        return True
    match territory:
        case Region():
            around = (territory,)
        case Municipality():
            around = (territory, territory.region)
        case School():
            around = (territory, territory.municipality, territory.municipality.region)
        case None:
            around = ()
        case _:
            assert_never(territory)
    return membership.territory in around
