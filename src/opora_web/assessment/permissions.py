"""What a person may do with results and procedures, by role and territory."""

from typing import Any

from opora_web.assessment.models import Contradiction
from opora_web.registry.models import Municipality, Region
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.permissions import (
    may_enter_schools,
    may_keep,
    may_lead,
    municipalities_kept_by,
    regions_led_by,
)
from opora_web.registry.roles import SEE_THEIR_PLACE


def territories_fed_by(user: Any) -> list[Region | Municipality]:
    """Where the user brings results in and writes calendar and reference data: the nearest first.

    A coordinator the own municipality, the region each of its municipalities and all at once.
    """
    municipalities = municipalities_kept_by(user).select_related("region").order_by("name")
    return [*regions_led_by(user).order_by("name"), *municipalities]


def may_feed_somewhere(user: Any) -> bool:
    """Has the user a territory to bring results in for?"""
    return may_enter_schools(user)


def may_feed(user: Any, territory: Region | Municipality) -> bool:
    """May the user bring in and take back results of the territory, write its calendar?"""
    if isinstance(territory, Region):
        return may_lead(user, territory)
    return may_keep(user, territory)


def may_see_uploads(user: Any) -> bool:
    """Does the user answer for, or look at, more than schools one by one?"""
    return any(one.school_id is None for one in held_now(user, *SEE_THEIR_PLACE))


def may_see_results(user: Any) -> bool:
    """Does the user have a role in which results are seen?"""
    return bool(held_now(user, *SEE_THEIR_PLACE))


def may_settle(user: Any, contradiction: Contradiction) -> bool:
    """May the user resolve it? Coordinators in their municipality, the region in all of its."""
    return may_keep(user, contradiction.school.municipality)
