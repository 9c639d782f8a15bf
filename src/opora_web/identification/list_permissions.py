"""Who makes, approves and answers for lists. What is not named here is not allowed."""

from typing import Any

from django.db.models import Q, QuerySet

from opora_web.identification.models import Notice, Objection, SchoolList
from opora_web.identification.permissions import may_see_runs
from opora_web.registry.models import Municipality, Region
from opora_web.registry.models.own_territory import held_now, keys_of, records_of
from opora_web.registry.permissions import (
    may_enter_schools,
    may_head,
    may_keep,
    may_lead,
    municipalities_kept_by,
    municipalities_of_acts,
    regions_led_by,
)
from opora_web.registry.roles import Role

_SPEAK_FOR_A_SCHOOL = (Role.DIRECTOR, Role.DEPUTY)


def territories_of_lists(user: Any) -> list[Municipality | Region]:
    """Where the user receives and computes lists, municipalities first, by name."""
    places = municipalities_kept_by(user).select_related("region").order_by("sort_key", "pk")
    return [*places, *regions_led_by(user).order_by("sort_key", "pk")]


def may_make_some_lists(user: Any) -> bool:
    """Has the user a territory whose lists to receive and compute?"""
    return may_enter_schools(user)


def may_make_lists(user: Any, territory: Municipality | Region) -> bool:
    """May the user receive and compute lists of the territory and decide objections to them?"""
    if isinstance(territory, Region):
        return may_lead(user, territory)
    return may_keep(user, territory)


def may_approve_lists(user: Any, territory: Municipality | Region) -> bool:
    """May the user put a computed list in force: the head of a municipality, the region its own?"""
    if isinstance(territory, Region):
        return may_lead(user, territory)
    return may_head(user, territory)


def may_withdraw(user: Any, school_list: SchoolList) -> bool:
    """Who approved a list takes it back; any other is taken back by who made it."""
    if school_list.is_computed and school_list.act_id:
        return may_approve_lists(user, school_list.territory)
    return may_make_lists(user, school_list.territory)


def may_see_lists(user: Any) -> bool:
    """Who sees runs sees what is made of them; a school learns of its place by a notice."""
    return may_see_runs(user)


def may_see_own_school(user: Any) -> bool:
    """Is the user a director or a deputy?"""
    return bool(held_now(user, *_SPEAK_FOR_A_SCHOOL))


def may_prepare(user: Any, notice: Notice) -> bool:
    """May the user write an objection of the school: its director and deputies?"""
    return Notice.objects.to_schools_of(user).filter(pk=notice.pk).exists()


def may_sign(user: Any, notice: Notice) -> bool:
    """May the user speak for the school: its director alone?"""
    directed = keys_of(held_now(user, Role.DIRECTOR), "school")
    return notice.entry.school_id in records_of(directed)


def objections_read_by(user: Any) -> QuerySet[Objection]:
    """Objections whose words, file and decision the user reads.

    Who answers for the territory of the school, its director and deputies, and its curator.
    Methodists and observers see that there is one and how far it is: an objection may name
    teachers and pupils, and neither decides on it.
    """
    answered_for = municipalities_of_acts(user)
    return Objection.objects.visible_to(user).filter(
        Q(notice__entry__school__municipality__in=answered_for)
        | Q(notice__in=Notice.objects.to_schools_of(user))
        | Q(pk__in=Objection.objects.curated_by(user))
    )


def may_read_objection(user: Any, objection: Objection) -> bool:
    """May the user read what the school says, and not only that it objects?"""
    return objections_read_by(user).filter(pk=objection.pk).exists()
