"""Markers that came with a letter: kept as received, taken back for a reason."""

from collections.abc import Sequence

from django.db import transaction

from opora.domain.received_list import ReceivedEntry
from opora.exchange.lists.received_markers import PrintedSchoolMarkers
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.diagnosis.models import ReceivedMarker, ReceivedMarkers
from opora_web.diagnosis.objectivity_verbs import ObjectivityVerb
from opora_web.diagnosis.policies.about_received_markers import (
    check_all_are_known,
    check_can_be_withdrawn,
)
from opora_web.identification.matched_entries import SchoolsOfTerritory
from opora_web.registry.models import Act, Municipality, Region


@transaction.atomic
def receive_markers(  # what a letter says of its list
    *,
    by: User,
    territory: Region | Municipality,
    act: Act,
    title: str,
    school_year: int,
    printed: Sequence[PrintedSchoolMarkers],
    file_name: str,
) -> tuple[ReceivedEntry, ...]:
    """Keep what the paper says of our schools; returns lines of other municipalities, left out.

    Refuses the paper where a school of ours is not recognised: nobody disappears silently.
    """
    entries = [
        ReceivedEntry(name=one.name, municipality=one.municipality, code=one.code)
        for one in printed
    ]
    matched = list(SchoolsOfTerritory(territory).matched(entries))
    check_all_are_known(matched)
    place = "region" if isinstance(territory, Region) else "municipality"
    received = ReceivedMarkers.objects.create(
        act=act,
        title=title,
        school_year=school_year,
        file_name=file_name,
        by=by,
        **{place: territory},
    )
    kept = ReceivedMarker.objects.bulk_create(
        ReceivedMarker(received=received, school=match.school, told=told)
        for match, one in zip(matched, printed, strict=True)
        if match.school
        for told in one.markers
    )
    elsewhere = tuple(match.entry for match in matched if match.is_elsewhere)
    after: dict[str, object] = {"признаков": len(kept)}
    if elsewhere:
        after["пропущены школы других муниципалитетов"] = ", ".join(map(_named, elsewhere))
    record(ObjectivityVerb.RECEIVED, received, by=by, after=after)
    return elsewhere


def _named(entry: ReceivedEntry) -> str:
    return f"{entry.name} ({entry.municipality})"


@transaction.atomic
def withdraw_received(*, by: User, received: ReceivedMarkers, reason: str) -> None:
    """The list does not hold any more; it stays readable with the reason."""
    received = ReceivedMarkers.objects.select_for_update().get(pk=received.pk)
    check_can_be_withdrawn(received, reason)
    received.withdrawn_because = reason.strip()
    received.save(update_fields=["withdrawn_because"])
    record(ObjectivityVerb.WITHDRAWN, received, by=by, after={"почему": reason.strip()})
