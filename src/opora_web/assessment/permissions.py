"""What a person may do with results and procedures, by role and territory."""

from typing import Any

from opora_web.assessment.models import Contradiction
from opora_web.assessment.models.result import SEE_NO_RESULTS
from opora_web.registry.models import Membership, Municipality, Region
from opora_web.registry.permissions import may_keep, municipalities_kept_by, regions_led_by


def may_see_results(user: Any) -> bool:
    """Does the user have a role in which results are seen?"""
    return Membership.objects.held_by(user).exclude(role__in=SEE_NO_RESULTS).exists()


def may_settle(user: Any, contradiction: Contradiction) -> bool:
    """May the user resolve it? Coordinators in their municipality, the region in all of its."""
    return may_keep(user, contradiction.school.municipality)


def territories_planned_by(user: Any) -> list[Region | Municipality]:
    """Whose calendar and reference data the user writes: municipalities first, by name."""
    return [
        *municipalities_kept_by(user).order_by("sort_key"),
        *regions_led_by(user).order_by("sort_key"),
    ]


def may_plan(user: Any, territory: Region | Municipality) -> bool:
    """May the user write the calendar and the reference data of the territory?"""
    return territory in territories_planned_by(user)
