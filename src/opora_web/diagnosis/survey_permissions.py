"""Who may ask, serve and see surveys, by role and territory."""

from typing import Any

from django.db.models import QuerySet

from opora_web.diagnosis.models import CampaignPart
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.models import Municipality, School
from opora_web.registry.models.own_territory import held_now, records_of
from opora_web.registry.roles import SEE_THEIR_PLACE, Role

_ASK = (Role.COORDINATOR, Role.METHODIST)
_SERVE = (Role.DIRECTOR, Role.DEPUTY)


def may_see_surveys(user: Any) -> bool:
    """Is there a place whose surveys the user sees?"""
    return bool(held_now(user, *SEE_THEIR_PLACE))


def surveyed_by(user: Any) -> QuerySet[Municipality]:
    """Municipalities in which the user makes questionnaires and surveys."""
    held = held_now(user, *_ASK)
    return Municipality.objects.filter(pk__in={one.municipality_id for one in held})


def may_ask_somewhere(user: Any) -> bool:
    """Does the user make surveys anywhere?"""
    return bool(held_now(user, *_ASK))


def may_ask(user: Any, municipality: Municipality) -> bool:
    """Does the user make questionnaires and surveys of the municipality?"""
    return any(one.municipality_id == municipality.pk for one in held_now(user, *_ASK))


def may_serve(user: Any, part: CampaignPart) -> bool:
    """Does the user give out the links of the school and enter its paper sheets?"""
    return may_ask(user, part.school.municipality) or speaks_for(user, part.school)


def may_see_results(user: Any, part: CampaignPart) -> bool:
    """Does the user read what was answered: who reads the risk profile of the school, no observer.

    An observer of a place sees the course of its surveys alone.
    """
    return School.objects.filter(pk=part.school_id, pk__in=schools_reached(user, *READERS)).exists()


def speaks_for(user: Any, school: School) -> bool:
    """Is the user the director of the school or a deputy?"""
    keys = frozenset(one.school_id for one in held_now(user, *_SERVE) if one.school_id)
    return school.pk in records_of(keys)
