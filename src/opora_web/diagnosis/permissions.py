"""Who may see and do what in diagnosis, by role and territory. What is not named is not allowed."""

from typing import Any

from opora_web.registry.models.own_territory import held_now
from opora_web.registry.roles import SEE_THEIR_PLACE


def may_see_factors(user: Any) -> bool:
    """Is the user at work in some region, municipality or school? The catalogue is public."""
    return bool(held_now(user, *SEE_THEIR_PLACE))
