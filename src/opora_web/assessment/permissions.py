"""What a person may do with results and procedures, by role and territory."""

from typing import Any

from opora_web.assessment.models import Contradiction
from opora_web.registry.models import Membership
from opora_web.registry.permissions import may_keep
from opora_web.registry.roles import SEE_THEIR_PLACE


def may_see_results(user: Any) -> bool:
    """Does the user have a role in which results are seen?"""
    return Membership.objects.held_by(user, *SEE_THEIR_PLACE).exists()


def may_settle(user: Any, contradiction: Contradiction) -> bool:
    """May the user resolve it? Coordinators in their municipality, the region in all of its."""
    return may_keep(user, contradiction.school.municipality)
