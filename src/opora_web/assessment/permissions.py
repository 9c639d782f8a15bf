"""What a person may do with results and procedures, by role and territory."""

from typing import Any

from opora_web.assessment.models import Contradiction
from opora_web.assessment.models.result import SEE_NO_RESULTS
from opora_web.registry.models import Membership, Municipality, Region
from opora_web.registry.permissions import may_keep, municipalities_kept_by, regions_led_by
from opora_web.registry.roles import TerritoryKind


def territories_fed_by(user: Any) -> list[Region | Municipality]:
    """Where the user brings results in and writes calendar and reference data: the nearest first.

    A coordinator the own municipality, the region each of its municipalities and all at once.
    """
    municipalities = municipalities_kept_by(user).select_related("region").order_by("name")
    return [*regions_led_by(user).order_by("name"), *municipalities]


def may_feed(user: Any, territory: Region | Municipality) -> bool:
    """May the user bring in and take back results of the territory, write its calendar?"""
    if isinstance(territory, Region):
        return regions_led_by(user).filter(pk=territory.pk).exists()
    return may_keep(user, territory)


def may_see_uploads(user: Any) -> bool:
    """Does the user answer for, or look at, more than schools one by one?"""
    held = Membership.objects.held_by(user)
    return any(
        getattr(membership, f"{kind}_id") is not None
        for membership in held
        for kind in (TerritoryKind.REGION, TerritoryKind.MUNICIPALITY)
    )


def may_see_results(user: Any) -> bool:
    """Does the user have a role in which results are seen?"""
    return Membership.objects.held_by(user).exclude(role__in=SEE_NO_RESULTS).exists()


def may_settle(user: Any, contradiction: Contradiction) -> bool:
    """May the user resolve it? Coordinators in their municipality, the region in all of its."""
    return may_keep(user, contradiction.school.municipality)
