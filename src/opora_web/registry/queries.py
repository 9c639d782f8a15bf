"""What other apps ask the registry."""

from typing import Any

from opora.domain.school_year import SchoolYear
from opora_web.registry.models import (
    CodeSystem,
    ContextForm,
    Municipality,
    Region,
    School,
    SchoolCode,
)
from opora_web.registry.models.context_form import ContextFormQuerySet
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import Role


def needs_second_factor(user: Any) -> bool:
    """Whoever reaches a whole region or the accounts of others proves it twice."""
    return any(one.role == Role.ADMINISTRATOR or one.region_id for one in held_now(user))


def is_administrator(user: Any) -> bool:
    """Whether the user looks after accounts and settings."""
    return bool(held_now(user, Role.ADMINISTRATOR))


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


def context_forms(territory: Municipality | Region, year: SchoolYear) -> ContextFormQuerySet:
    """The forms of the year in the territory; bound them by ``visible_to`` before showing."""
    column = "municipality" if isinstance(territory, Municipality) else "municipality__region"
    where = {f"school__{column}": territory}
    return ContextForm.objects.filter(**where, year=year.closing)
