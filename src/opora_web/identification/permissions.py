"""Who may make runs, by role and territory. What is not named here is not allowed."""

from typing import Any

from django.db.models import Q

from opora_web.registry.models import Membership, Municipality, Region
from opora_web.registry.permissions import headed_by, municipalities_kept_by, regions_led_by
from opora_web.registry.roles import Role


def may_start_runs(user: Any) -> bool:
    """May the user make a run anywhere?"""
    return municipalities_kept_by(user).exists()


def may_run(user: Any, territory: Region | Municipality) -> bool:
    """May the user make a run there: coordinators at home, the region at home and of itself?"""
    if isinstance(territory, Region):
        return regions_led_by(user).filter(pk=territory.pk).exists()
    return municipalities_kept_by(user).filter(pk=territory.pk).exists()


def may_see_runs(user: Any) -> bool:
    """Has the user a municipality or a region? A school learns of its verdict by a notice."""
    of_territory = Q(municipality__isnull=False) | Q(region__isnull=False)
    held = Membership.objects.held_by(user).exclude(role=Role.ADMINISTRATOR)
    return held.filter(of_territory).exists()


def may_make_papers(user: Any, territory: Region | Municipality) -> bool:
    """May the user have a paper written: whoever makes runs there, and who signs?"""
    if may_run(user, territory):
        return True
    return isinstance(territory, Municipality) and headed_by(user).filter(pk=territory.pk).exists()
