"""Markers of objectivity: asked for, kept, seen by the school."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.diagnosis.models import MarkerReckoning, SchoolMarkers
from opora_web.diagnosis.objectivity_verbs import ObjectivityVerb
from opora_web.diagnosis.policies.about_objectivity import check_there_are_works, check_was_not_seen
from opora_web.jobs.actions import enqueue
from opora_web.registry.models import Region

MARKERS = "diagnosis.markers"
_BATCH = 200


@transaction.atomic
def ask_for_markers(*, by: User, region: Region, year: SchoolYear) -> MarkerReckoning:
    """Work out the markers of three years up to ``year``; a background job does it."""
    check_there_are_works(region, year)
    reckoning = MarkerReckoning.objects.create(region=region, school_year=year.closing, by=by)
    reckoning.job = enqueue(MARKERS, by=by, reckoning=reckoning.pk)
    reckoning.save(update_fields=["job"])
    record(ObjectivityVerb.ASKED, reckoning, by=by, after={"учебный год": str(year)})
    return reckoning


@transaction.atomic
def keep_markers(
    *,
    by: Actor,
    reckoning: MarkerReckoning,
    schools: Iterable[SchoolMarkers],
    bases: Mapping[str, list[list[str]]],
) -> None:
    """Keep what came out; from now on it is what people see."""
    kept = SchoolMarkers.objects.bulk_create(schools, batch_size=_BATCH)
    reckoning.bases, reckoning.done_at = dict(bases), timezone.now()
    reckoning.save(update_fields=["bases", "done_at"])
    record(ObjectivityVerb.DONE, reckoning, by=by, after={"школ": len(kept)})


@transaction.atomic
def say_seen(*, by: User, markers: SchoolMarkers, note: str = "") -> None:
    """The school has looked at its markers and may say what it thinks of them."""
    markers = SchoolMarkers.objects.select_for_update().get(pk=markers.pk)
    check_was_not_seen(markers)
    markers.seen_by, markers.seen_at, markers.note = by, timezone.now(), note.strip()
    markers.save(update_fields=["seen_by", "seen_at", "note"])
    record(ObjectivityVerb.SEEN, markers, by=by, after={"пояснение": markers.note})
