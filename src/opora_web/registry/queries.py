"""What other apps ask the registry."""

from typing import Any

from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora_web.registry.models import (
    CodeSystem,
    ContextForm,
    Membership,
    Municipality,
    School,
    SchoolCode,
)
from opora_web.registry.models.context_form import ContextFormQuerySet
from opora_web.registry.roles import Role


def needs_second_factor(user: Any) -> bool:
    """Whoever reaches a whole region or the accounts of others proves it twice."""
    held = Membership.objects.held_by(user)
    return held.filter(Q(role=Role.ADMINISTRATOR) | Q(region__isnull=False)).exists()


def is_administrator(user: Any) -> bool:
    """Whether the user looks after accounts and settings."""
    return Membership.objects.held_by(user, Role.ADMINISTRATOR).exists()


def school_with_code(system: CodeSystem, scope: str, value: str) -> School | None:
    """The school that has or had the code; of a second record the school itself."""
    codes = SchoolCode.objects.select_related("school__merged_into")
    code = codes.filter(system=system, scope=scope, value=value).first()
    return (code.school.merged_into or code.school) if code else None


def context_of(school: School, year: SchoolYear) -> ContextForm | None:
    """What the school answered for the year; what a second record of it answered is its own."""
    forms = ContextForm.objects.filter(year=year.closing)
    own = forms.filter(school=school).first()
    return own or forms.filter(school__merged_into=school).order_by("pk").first()


def context_forms(municipality: Municipality, year: SchoolYear) -> ContextFormQuerySet:
    """The forms of the year in the municipality; bound them by ``visible_to`` before showing."""
    return ContextForm.objects.filter(school__municipality=municipality, year=year.closing)
