"""Planning procedures, changing plans, taking them back."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.assessment.models import CalendarEntry, Level
from opora_web.assessment.policies.about_calendar import (
    check_awaits_a_whole_procedure,
    check_is_new,
    check_stands,
)
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.registry.models import Act, Municipality, Region


@transaction.atomic
def plan_procedure(
    *,
    by: Actor,
    territory: Region | Municipality,
    level: Level,
    name: str,
    school_year: int,
    starts_on: date | None = None,
    ends_on: date | None = None,
    purpose: str = "",
    act: Act | None = None,
    act_as_printed: str = "",
    documents: str = "",
    to_check: str = "",
    kind: str = "",
    subject: str = "",
    grade: int | None = None,
) -> CalendarEntry:
    """Enter a procedure into the calendar of a territory; its municipalities see it as well."""
    entry = CalendarEntry(
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        level=level,
        name=name,
        school_year=school_year,
        starts_on=starts_on,
        ends_on=ends_on,
        purpose=purpose,
        act=act,
        act_as_printed=act_as_printed,
        documents=documents,
        to_check=to_check,
        kind=kind,
        subject=subject,
        grade=grade,
    )
    _check(entry)
    entry.save()
    record(Verb.PROCEDURE_PLANNED, entry, by=by, after=_told(entry))
    return entry


@transaction.atomic
def change_plan(*, by: Actor, entry: CalendarEntry, **told: Any) -> None:
    """Change particulars of an entry; whose calendar it stands in does not change."""
    held = CalendarEntry.objects.select_for_update().get(pk=entry.pk)
    check_stands(held)
    before = _told(held)
    for name, value in told.items():
        setattr(held, name, value)
    _check(held)
    held.save()
    record(Verb.PLAN_CHANGED, held, by=by, before=before, after=_told(held))


@transaction.atomic
def withdraw_plan(*, by: User, entry: CalendarEntry, reason: str) -> None:
    """Take an entry out of the calendar for a reason; it stays to be seen as withdrawn."""
    held = CalendarEntry.objects.select_for_update().get(pk=entry.pk)
    check_stands(held)
    held.withdrawn_by, held.withdrawn_at, held.withdrawn_because = by, timezone.now(), reason
    held.save()
    record(Verb.PLAN_WITHDRAWN, held, by=by, after={"почему": reason})


def _check(entry: CalendarEntry) -> None:
    SchoolYear(entry.school_year)
    check_is_new(entry)
    check_awaits_a_whole_procedure(entry)


def _told(entry: CalendarEntry) -> dict[str, str]:
    days = [f"{day:%Y-%m-%d}" if day else "" for day in (entry.starts_on, entry.ends_on)]
    told = {
        "чей календарь": str(entry.territory),
        "уровень": Level(entry.level).label,
        "название": entry.name,
        "учебный год": str(SchoolYear(entry.school_year)),
        "с какого дня": days[0],
        "по какой день": days[1],
        "цель": entry.purpose,
        "документ": str(entry.act) if entry.act else entry.act_as_printed,
        "итоговые документы": entry.documents,
        "что сверить": entry.to_check,
        "результаты": entry.awaited.title if entry.awaited else "",
    }
    return {name: value for name, value in told.items() if value}
