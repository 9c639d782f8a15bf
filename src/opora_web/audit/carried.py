"""History of records on its way from one office to another."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import models

from opora_web.audit.models import CarriedEntry, JournalEntry
from opora_web.audit.verbs import EXPORTED, VIEWED

_COLUMNS = ("actor_name", "verb", "title", "before_text", "after_text")


def history_to_carry(
    model: type[models.Model], keys: Collection[Any]
) -> dict[Any, list[dict[str, str]]]:
    """Changes of the records by their keys, the oldest first, as plain values.

    Neither who looked at them nor from which address: that concerns this office alone.
    """
    kind = model._meta.label_lower  # noqa: SLF001  # Django's documented name
    by_name = {str(key): key for key in keys}
    told: dict[Any, list[dict[str, str]]] = defaultdict(list)
    earlier = CarriedEntry.objects.filter(kind=kind).order_by("at", "pk")
    here = JournalEntry.objects.filter(kind=kind).exclude(verb__in=(VIEWED, EXPORTED))
    for entry in (*earlier, *here.order_by("number")):
        if entry.object_id in by_name:
            told[by_name[entry.object_id]].append(_told(entry))
    return told


def keep_carried(*, kind: str, key: Any, told: Mapping[str, str]) -> None:
    """Keep one entry of another office about a record of this one."""
    values = {name: told[name] for name in _COLUMNS}
    at = datetime.fromisoformat(told["at"])
    CarriedEntry(kind=kind, object_id=str(key), at=at, **values).save()


def _told(entry: JournalEntry | CarriedEntry) -> dict[str, str]:
    values: dict[str, str] = {name: getattr(entry, name) for name in _COLUMNS}
    return {**values, "at": entry.at.isoformat()}
