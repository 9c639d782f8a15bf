"""What a person may do with results, by role and territory."""

from typing import Any

from opora_web.registry.models import Membership, Municipality, Region
from opora_web.registry.permissions import may_keep, municipalities_kept_by, regions_led_by
from opora_web.registry.roles import TerritoryKind


def territories_fed_by(user: Any) -> list[Region | Municipality]:
    """Where the user may bring results in: the nearest first.

    A coordinator the own municipality, the region each of its municipalities and all at once.
    """
    municipalities = municipalities_kept_by(user).select_related("region").order_by("name")
    return [*regions_led_by(user).order_by("name"), *municipalities]


def may_feed(user: Any, territory: Region | Municipality) -> bool:
    """May the user bring in and take back results of the territory?"""
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
