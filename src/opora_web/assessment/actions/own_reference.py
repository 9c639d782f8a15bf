"""Reference data of a territory: added, replaced by a newer version, withdrawn, never edited."""

from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from opora_web.accounts.models import User
from opora_web.assessment.models import OwnReference
from opora_web.assessment.policies.about_reference import check_holds, check_is_told_once
from opora_web.assessment.verbs import Verb
from opora_web.audit.actions import record
from opora_web.registry.models import Municipality, Region

Entry = TypeVar("Entry", bound=OwnReference)


@transaction.atomic
def add_reference(
    table: type[Entry], *, by: User, territory: Region | Municipality, **told: Any
) -> Entry:
    """Add an entry with its source; OporaError where the method cannot take such figures."""
    entry = _entry(table, by, territory, told)
    entry.save()
    record(Verb.REFERENCE_ADDED, entry, by=by, after=_told(entry))
    return entry


@transaction.atomic
def replace_reference(entry: Entry, *, by: User, **told: Any) -> Entry:
    """Put a newer version in the place of an entry; both stay to be seen."""
    held = _held(entry)
    newer = _entry(type(held), by, held.territory, told, replaces=held)
    newer.save()
    record(Verb.REFERENCE_REPLACED, newer, by=by, before=_told(held), after=_told(newer))
    return newer


@transaction.atomic
def withdraw_reference(entry: OwnReference, *, by: User, reason: str) -> None:
    """Say that an entry does not hold any more, and why."""
    held = _held(entry)
    held.withdrawn_by, held.withdrawn_at, held.withdrawn_because = by, timezone.now(), reason
    held.save()
    record(Verb.REFERENCE_WITHDRAWN, held, by=by, before=_told(held), after={"почему": reason})


def _held(entry: Entry) -> Entry:
    held = type(entry)._default_manager.select_for_update().get(pk=entry.pk)  # noqa: SLF001  # Django's documented name
    check_holds(held)
    return held


def _entry(
    table: type[Entry],
    by: User,
    territory: Region | Municipality,
    told: dict[str, Any],
    replaces: Entry | None = None,
) -> Entry:
    entry = table(
        region=territory if isinstance(territory, Region) else None,
        municipality=territory if isinstance(territory, Municipality) else None,
        added_by=by,
        replaces=replaces,
        **told,
    )
    # The method refuses what cannot be, with the sentence that the person reads.
    entry.of_method  # noqa: B018  # asked for to be checked
    check_is_told_once(entry)
    return entry


def _told(entry: OwnReference) -> dict[str, str]:
    return {"что": str(entry), "источник": entry.source, "подтверждено": entry.get_status_display()}
