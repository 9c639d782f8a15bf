"""Who holds checks, reads what they found and answers recommendations."""

from typing import Any

from opora_web.diagnosis.models import FollowUp
from opora_web.registry.models import Municipality, Region
from opora_web.registry.models.own_territory import held_now, keys_of, records_of
from opora_web.registry.permissions import (
    may_enter_schools,
    may_keep,
    may_lead,
    municipalities_kept_by,
    regions_led_by,
)
from opora_web.registry.roles import SEE_THEIR_PLACE, Role

_SPEAK_FOR_A_SCHOOL = (Role.DIRECTOR, Role.DEPUTY)


def may_see_checks(user: Any) -> bool:
    """Has the user a region or a municipality to look at as a whole?"""
    held = held_now(user, *SEE_THEIR_PLACE)
    return any(one.region_id or one.municipality_id for one in held)


def may_see_own_checks(user: Any) -> bool:
    """Is there a school or a municipality whose rows the user sees in checks of others?"""
    held = held_now(user, *SEE_THEIR_PLACE)
    return any(one.school_id or one.municipality_id for one in held)


def territories_of_checks(user: Any) -> list[Municipality | Region]:
    """Where the user holds checks, municipalities first, by name."""
    places = municipalities_kept_by(user).select_related("region").order_by("sort_key", "pk")
    return [*places, *regions_led_by(user).order_by("sort_key", "pk")]


def may_hold_some_checks(user: Any) -> bool:
    """Has the user a territory in which to hold checks?"""
    return may_enter_schools(user)


def may_hold_checks(user: Any, territory: Municipality | Region) -> bool:
    """Coordinators their municipality's checks, the region its own and all within it."""
    if isinstance(territory, Region):
        return may_lead(user, territory)
    return may_keep(user, territory)


def schools_answered_for(user: Any) -> frozenset[int]:
    """Keys of the schools for which the user answers, being director or deputy."""
    return records_of(keys_of(held_now(user, *_SPEAK_FOR_A_SCHOOL), "school"))


def may_answer(user: Any, follow_up: FollowUp) -> bool:
    """May the user answer the recommendation for the school?"""
    return follow_up.school_id in schools_answered_for(user)


def may_decide(user: Any, follow_up: FollowUp) -> bool:
    """May the user accept or return the answer: whoever holds the check?"""
    return may_hold_checks(user, follow_up.recommendation.set_of.check_of.territory)
