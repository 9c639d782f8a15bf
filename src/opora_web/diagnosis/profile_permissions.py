"""Who may do what with risk profiles. What is not named here is not allowed."""

from typing import Any

from django.db.models import QuerySet

from opora_web.diagnosis.models import RiskProfile
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import Role

_DRAFT = (Role.COORDINATOR, Role.CURATOR, Role.DIRECTOR)
_PREPARE = (Role.DIRECTOR, Role.DEPUTY)


def may_see_profiles(user: Any) -> bool:
    """Does the user read profiles anywhere?"""
    return bool(held_now(user, *READERS))


def may_draft_some(user: Any) -> bool:
    """May the user ask for a profile of some school?"""
    return bool(held_now(user, *_DRAFT))


def schools_to_draft(user: Any) -> QuerySet[School]:
    """Schools of which the user asks for a profile: coordinator, curator, director."""
    return School.objects.standing().filter(pk__in=schools_reached(user, *_DRAFT))


def may_draft(user: Any, school: School) -> bool:
    """May the user ask for a profile of the school, renew a draft and send it to the curator?"""
    return _reaches(user, school, *_DRAFT)


def may_verify(user: Any, profile: RiskProfile) -> bool:
    """The curator of the school records the visit, and nobody instead."""
    return _reaches(user, profile.school, Role.CURATOR)


def may_prepare_answers(user: Any, profile: RiskProfile) -> bool:
    """Director and deputies write what the school answers."""
    return _reaches(user, profile.school, *_PREPARE)


def may_answer(user: Any, profile: RiskProfile) -> bool:
    """The director alone speaks for the school."""
    return _reaches(user, profile.school, Role.DIRECTOR)


def may_sign(user: Any, profile: RiskProfile) -> bool:
    """The coordinator of the municipality puts a profile in force or sends it a step back."""
    return _reaches(user, profile.school, Role.COORDINATOR)


def _reaches(user: Any, school: School, *roles: Role) -> bool:
    # The cheap question first: most people have none of these roles.
    if not held_now(user, *roles):
        return False
    return School.objects.filter(pk=school.pk, pk__in=schools_reached(user, *roles)).exists()
