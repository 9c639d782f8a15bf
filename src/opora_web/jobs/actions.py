"""What people, and apps in their name, do with background work."""

from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone

from opora_web.audit.actions import record
from opora_web.audit.actor import Actor
from opora_web.jobs.job_state import JobState
from opora_web.jobs.kinds import kind_of
from opora_web.jobs.models import Job, Schedule
from opora_web.jobs.policies import check_can_be_cancelled
from opora_web.jobs.recurrence import next_time


@transaction.atomic
def enqueue(kind: str, *, by: Actor, **arguments: Any) -> Job:
    """Ask for a job; it begins when the transaction around is over. Arguments are plain JSON.

    What the office asks itself for goes without a journal entry: a schedule of every five minutes
    would bury what people do.
    """
    known = kind_of(kind)
    job = Job.objects.create(
        kind=kind,
        title=known.title,
        arguments=arguments,
        by_id=by.pk,
        max_attempts=known.attempts,
        run_after=timezone.now(),
    )
    if by.pk is not None:
        record("enqueued", job, by=by)
    return job


@transaction.atomic
def cancel(job: Job, *, by: Actor) -> Job:
    """A waiting job ends here; a running one ends at the next place where it can."""
    job = Job.objects.select_for_update().get(pk=job.pk)
    check_can_be_cancelled(job)
    job.cancel_requested = True
    if job.state == JobState.WAITING:
        job.state, job.finished_at = JobState.CANCELLED, timezone.now()
    job.save(update_fields=("cancel_requested", "state", "finished_at"))
    record("cancelled", job, by=by)
    return job


@transaction.atomic
def repeat(  # noqa: PLR0913  # a line of a timetable: what, how often, in whose name
    name: str,
    kind: str,
    *,
    by: Actor,
    every_minutes: int | None = None,
    daily_at: time | None = None,
    now: datetime | None = None,
    **arguments: Any,
) -> Schedule:
    """Put a job on the schedule under this name, or change what stands there under it.

    Saying the same again changes nothing: apps may say it at every start.
    """
    values = {
        "kind": kind_of(kind).name,
        "arguments": arguments,
        "every_minutes": every_minutes,
        "daily_at": daily_at,
    }
    known = Schedule.objects.select_for_update().filter(name=name).first()
    if known and all(getattr(known, field) == value for field, value in values.items()):
        return known
    schedule = Schedule(pk=known and known.pk, name=name, **values)
    schedule.due_at = next_time(schedule, now or timezone.now())
    schedule.save()
    record("changed" if known else "created", schedule, by=by)
    return schedule
