"""Who may see the conditions of schools; which schools is told by ``School.visible_to``."""

from typing import Any

from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import SEE_THEIR_PLACE


def may_see_conditions(user: Any) -> bool:
    """Is the user at work in some region, municipality or school?"""
    return bool(held_now(user, *SEE_THEIR_PLACE))
