"""Who may make runs, by role and territory. What is not named here is not allowed."""

from typing import Any

from opora_web.registry.models import Municipality, Region
from opora_web.registry.models.own_territory import held_now
from opora_web.registry.permissions import may_head, may_keep, may_lead
from opora_web.registry.roles import Role


def may_start_runs(user: Any) -> bool:
    """May the user make a run anywhere?"""
    return bool(held_now(user, Role.REGION, Role.COORDINATOR))


def may_run(user: Any, territory: Region | Municipality) -> bool:
    """May the user make a run there: coordinators at home, the region at home and of itself?"""
    if isinstance(territory, Region):
        return may_lead(user, territory)
    return may_keep(user, territory)


def may_see_runs(user: Any) -> bool:
    """Has the user a municipality or a region? A school learns of its verdict by a notice."""
    return any(one.municipality_id or one.region_id for one in held_now(user))


def may_make_papers(user: Any, territory: Region | Municipality) -> bool:
    """May the user have a paper written: whoever makes runs there, and who signs?"""
    if may_run(user, territory):
        return True
    return isinstance(territory, Municipality) and may_head(user, territory)
