"""What can be done with a list now; what cannot says why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
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
from opora_web.ui.refused import Refused

_PLAIN, _NEXT, _RISKY = "plain", "primary", "danger"
_OVER = (ListState.SUPERSEDED, ListState.WITHDRAWN)


@dataclass(frozen=True)
class ListButton:
    """A step; ``kind`` is its look, ``refused`` the sentence beside it when it cannot be taken."""

    title: str
    href: str
    kind: str = _PLAIN
    refused: str = ""


def buttons_of(school_list: SchoolList, user: Any) -> tuple[ListButton, ...]:
    """The steps that this person takes, in the order of work."""
    return tuple(_buttons(school_list, user)) if school_list.state not in _OVER else ()


def _buttons(school_list: SchoolList, user: Any) -> Iterator[ListButton]:
    makes = may_make_lists(user, school_list.territory)
    if makes and school_list.is_computed and school_list.state == ListState.DRAFT:
        yield ListButton("Известить школы", _href(school_list, "hear"), _NEXT)
    if school_list.state == ListState.HEARING and may_approve_lists(user, school_list.territory):
        refused = _refusal(lambda: check_may_be_approved(school_list, timezone.localdate()))
        yield ListButton("Утвердить приказом", _href(school_list, "approve"), _NEXT, refused)
    if makes:
        yield ListButton("Добавить документ", _href(school_list, "add_act"))
    if makes and school_list.state == ListState.IN_FORCE:
        refused = _refusal(lambda: check_may_be_amended(school_list))
        yield ListButton("Новая редакция", _href(school_list, "amend"), _PLAIN, refused)
    if may_withdraw(user, school_list):
        yield ListButton("Отозвать", _href(school_list, "withdraw_list"), _RISKY)


def _href(school_list: SchoolList, name: str) -> str:
    return reverse(f"identification:{name}", args=[school_list.pk])


def _refusal(check: Callable[[], None]) -> str:
    try:
        check()
    except Refused as refusal:
        return str(refusal)
    return ""
