"""Who may see and reckon markers of objectivity, by role and territory."""

from typing import Any

from opora_web.diagnosis.models import SchoolMarkers
from opora_web.registry.models import Region
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.permissions import directed_by
from opora_web.registry.roles import SEE_THEIR_PLACE, Role


def may_see_objectivity(user: Any) -> bool:
    """Is the user at work in some region, municipality or school?"""
    return bool(held_now(user, *SEE_THEIR_PLACE))


def may_see_index(user: Any) -> bool:
    """Does the user answer for, or look at, more than schools one by one?"""
    return any(one.school_id is None for one in held_now(user, *SEE_THEIR_PLACE))


def regions_reckoned_by(user: Any) -> list[Region]:
    """Regions whose markers the user has worked out: the own one, and that of the municipality.

    A coordinator's schools are compared with the whole region, of which only means are shown.
    """
    held = held_now(user, Role.REGION, Role.COORDINATOR)
    regions = [
        one.municipality.region if one.municipality else one.region
        for one in held
        if one.municipality or one.region
    ]
    return sorted(set(regions), key=lambda region: (region.name, region.pk))


def may_answer_for(user: Any, markers: SchoolMarkers) -> bool:
    """May the user say that the school has seen its markers? Its director and deputies."""
    return directed_by(user).filter(pk=markers.school_id).exists()
