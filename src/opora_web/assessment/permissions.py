"""What a person may do with results and procedures, by role and territory."""

from typing import Any

from opora_web.assessment.models import Contradiction
from opora_web.assessment.models.result import SEE_NO_RESULTS
from opora_web.registry.models import Membership
from opora_web.registry.permissions import may_keep


def may_see_results(user: Any) -> bool:
    """Does the user have a role in which results are seen?"""
    return Membership.objects.held_by(user).exclude(role__in=SEE_NO_RESULTS).exists()


def may_settle(user: Any, contradiction: Contradiction) -> bool:
    """May the user resolve it? Coordinators in their municipality, the region in all of its."""
    return may_keep(user, contradiction.school.municipality)
