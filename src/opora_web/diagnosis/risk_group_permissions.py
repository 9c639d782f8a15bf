"""Who may see and enter pupils at risk. What is not named here is not allowed."""

from typing import Any

from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import Role

_ENTER = (Role.DIRECTOR, Role.DEPUTY)


def may_see_risk_groups(user: Any) -> bool:
    """Does the user read numbers of pupils at risk anywhere?"""
    return bool(held_now(user, *READERS))


def may_count(user: Any, school: School) -> bool:
    """Director and deputies enter the numbers of their school and see its codes."""
    if not held_now(user, *_ENTER):
        return False
    return School.objects.filter(pk=school.pk, pk__in=schools_reached(user, *_ENTER)).exists()


def schools_counted_by(user: Any) -> list[School]:
    """Schools whose numbers the user enters, by name."""
    if not held_now(user, *_ENTER):
        return []
    own = School.objects.standing().filter(pk__in=schools_reached(user, *_ENTER))
    return list(own.in_order())
