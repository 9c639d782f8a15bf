"""Reading the journal."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from opora_web.audit.models import CarriedEntry, JournalEntry, JournalQuerySet
from opora_web.audit.verbs import EXPORTED, VIEWED, verb_name


def journal(user: Any, wanted: dict[str, Any]) -> JournalQuerySet:
    """What the user may read of what was wanted (cleaned data of the filter), the newest first."""
    entries: JournalQuerySet = JournalEntry.objects.visible_to(user).order_by("-number")
    if wanted.get("who"):
        entries = entries.filter(actor_name__icontains=wanted["who"])
    if wanted.get("what"):
        entries = entries.filter(title__icontains=wanted["what"])
    if wanted.get("verb"):
        entries = entries.filter(verb=wanted["verb"])
    if wanted.get("since"):
        entries = entries.filter(at__gte=_midnight(wanted["since"]))
    if wanted.get("until"):
        entries = entries.filter(at__lt=_midnight(wanted["until"] + timedelta(days=1)))
    return entries


def verbs_seen_by(user: Any) -> list[tuple[str, str]]:
    """Verbs of the entries that the user may read, with their names, by name."""
    verbs = JournalEntry.objects.visible_to(user).values_list("verb", flat=True)
    return sorted(((verb, verb_name(verb)) for verb in verbs.distinct()), key=lambda pair: pair[1])


def history_of(about: models.Model, *, at_most: int = 50) -> list[JournalEntry | CarriedEntry]:
    """Changes of one record, the newest first; who looked at it is not its history.

    What happened to it in another office, before it was carried here, stands below.

    Whoever may see the record may see them: ask for the record through its own ``visible_to``.
    """
    entries = JournalEntry.objects.about(about).exclude(verb__in=(VIEWED, EXPORTED))
    here = list(entries.order_by("-number")[:at_most])
    there = CarriedEntry.objects.about(about).order_by("-at", "-pk")
    return [*here, *there[: at_most - len(here)]]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
