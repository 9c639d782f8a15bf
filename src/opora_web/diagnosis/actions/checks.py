"""A check from its preparation to its end."""

from datetime import date
from typing import Any

from django.db import transaction

from opora.domain.name_key import name_key
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.checks_verbs import CheckVerb
from opora_web.diagnosis.models import Check, CheckState, Planned
from opora_web.diagnosis.policies.about_checks import (
    check_is_not_closed,
    check_is_prepared,
    check_may_be_closed,
)
from opora_web.registry.models import Act, Municipality, Region

_TOLD = ("title", "planned", "since", "until", "act", "checkers")


@transaction.atomic
def plan_check(
    *,
    by: User,
    territory: Municipality | Region,
    title: str,
    planned: Planned,
    since: date | None = None,
    until: date | None = None,
    act: Act | None = None,
    checkers: str = "",
) -> Check:
    """Enter a check that is being prepared."""
    check = Check.objects.create(
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        title=title,
        planned=planned,
        since=since,
        until=until,
        act=act,
        checkers=checkers,
        search_text=name_key(title),
        by=by,
    )
    record(CheckVerb.PLANNED, check, by=by, after=_particulars(check))
    return check


@transaction.atomic
def change_check(*, by: User, check: Check, **told: Any) -> None:
    """Change its particulars; raises Refused of a closed one."""
    assert set(told) <= set(_TOLD), f"a check has no {set(told) - set(_TOLD)}"
    check = locked_check(check)
    check_is_not_closed(check)
    before = _particulars(check)
    for name, value in told.items():
        setattr(check, name, value)
    check.search_text = name_key(check.title)
    check.save()
    record(CheckVerb.CHANGED, check, by=by, before=before, after=_particulars(check))


@transaction.atomic
def hold_check(*, by: User, check: Check) -> None:
    """It was held: from now on its findings are told."""
    check = locked_check(check)
    check_is_prepared(check)
    _move(check, CheckState.HELD)
    record(CheckVerb.HELD, check, by=by)


@transaction.atomic
def close_check(*, by: User, check: Check) -> None:
    """Nothing is left to do."""
    check = locked_check(check)
    check_may_be_closed(check)
    _move(check, CheckState.CLOSED)
    record(CheckVerb.CLOSED, check, by=by)


def locked_check(check: Check) -> Check:
    """The check as it is now, ours until the transaction ends."""
    ours = Check.objects.select_for_update().get(pk=check.pk)
    return Check.objects.select_related("region", "municipality__region", "act").get(pk=ours.pk)


def _move(check: Check, state: CheckState) -> None:
    check.state = state
    check.save(update_fields=["state"])


def _particulars(check: Check) -> dict[str, Any]:
    return {
        "название": check.title,
        "плановая или нет": Planned(check.planned).label,
        "с": check.since.isoformat() if check.since else "",
        "по": check.until.isoformat() if check.until else "",
        "документ": str(check.act) if check.act else "",
        "кто проверяет": check.checkers,
    }
