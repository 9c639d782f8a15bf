"""What other apps ask the registry."""

from typing import Any

from django.db.models import Q

from opora_web.registry.models import CodeSystem, Membership, School, SchoolCode
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
