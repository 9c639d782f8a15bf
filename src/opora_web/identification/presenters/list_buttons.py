"""What can be done with a list now; what cannot says why."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import reverse
from django.utils import timezone

from opora_web.identification.list_permissions import (
    may_approve_lists,
    may_make_lists,
    may_withdraw,
)
from opora_web.identification.models import ListState, SchoolList
from opora_web.identification.policies.about_computed_lists import check_may_be_approved
from opora_web.identification.policies.about_lists import check_may_be_amended
from opora_web.registry.presenters.school_buttons import Button
from opora_web.ui.refused import Refused

_OVER = (ListState.SUPERSEDED, ListState.WITHDRAWN)


def buttons_of(school_list: SchoolList, user: Any) -> tuple[Button, ...]:
    """The steps that this person takes, in the order of work."""
    return tuple(_buttons(school_list, user)) if school_list.state not in _OVER else ()


def _buttons(school_list: SchoolList, user: Any) -> Iterator[Button]:
    makes = may_make_lists(user, school_list.territory)
    if makes and school_list.is_computed and school_list.state == ListState.DRAFT:
        yield _button(school_list, "hear", "Известить школы")
    if school_list.state == ListState.HEARING and may_approve_lists(user, school_list.territory):
        yield _button(
            school_list,
            "approve",
            "Утвердить приказом",
            lambda: check_may_be_approved(school_list, timezone.localdate()),
        )
    if makes:
        yield _button(school_list, "add_act", "Добавить документ")
    if makes and school_list.state == ListState.IN_FORCE:
        yield _button(
            school_list, "amend", "Новая редакция", lambda: check_may_be_amended(school_list)
        )
    if may_withdraw(user, school_list):
        yield _button(school_list, "withdraw_list", "Отозвать")


def _button(
    school_list: SchoolList, name: str, title: str, check: Callable[[], None] | None = None
) -> Button:
    href = reverse(f"identification:{name}", args=[school_list.pk])
    try:
        if check:
            check()
    except Refused as refusal:
        return Button(title, href, str(refusal))
    return Button(title, href)
