"""What other apps ask the registry."""

from typing import Any

from opora_web.registry.models import CodeSystem, School, SchoolCode
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
