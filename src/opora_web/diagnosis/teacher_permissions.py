"""Who may do what with the diagnosis of teachers. What is not named here is not allowed."""

from typing import Any

from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import Role


def may_see_teachers(user: Any) -> bool:
    """A teacher the own record; who works with a place, groups above a minimum."""
    return bool(held_now(user, Role.TEACHER, *READERS))


def may_see_groups(user: Any) -> bool:
    """Does the user see how many teachers of a school have which deficits?"""
    return bool(held_now(user, *READERS))


def may_assess(user: Any, school: School) -> bool:
    """A teacher of the school, and only for himself."""
    return _reaches(user, school, Role.TEACHER)


def may_assign(user: Any, school: School) -> bool:
    """The deputies of the school say which methodist works with whom."""
    return _reaches(user, school, Role.DEPUTY)


def schools_of_role(user: Any, role: Role) -> list[School]:
    """Schools where the user holds the role, by name."""
    if not held_now(user, role):
        return []
    own = School.objects.standing().filter(pk__in=schools_reached(user, role))
    return list(own.in_order())


def _reaches(user: Any, school: School, role: Role) -> bool:
    if not held_now(user, role):
        return False
    return School.objects.filter(pk=school.pk, pk__in=schools_reached(user, role)).exists()
