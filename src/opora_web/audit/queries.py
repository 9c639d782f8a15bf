"""Reading the journal."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from opora_web.audit.models import JournalEntry, JournalQuerySet
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


def history_of(about: models.Model, *, at_most: int = 50) -> list[JournalEntry]:
    """Changes of one record, the newest first; who looked at it is not its history.

    Whoever may see the record may see them: ask for the record through its own ``visible_to``.
    """
    entries = JournalEntry.objects.about(about).exclude(verb__in=(VIEWED, EXPORTED))
    return list(entries.order_by("-number")[:at_most])


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
