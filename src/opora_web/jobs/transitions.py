"""What the worker does to a job. Each step asks whether the job is still this worker's.

It may not be: a worker that slept too long was taken for dead and the job was given to another.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from opora_web.audit.actor import SYSTEM
from opora_web.jobs.actions import enqueue
from opora_web.jobs.endings import CancelledByPersonError, JobLostError
from opora_web.jobs.job_state import FINISHED, JobState
from opora_web.jobs.kinds import known_kinds
from opora_web.jobs.models import Job, JobQuerySet, Schedule
from opora_web.jobs.recurrence import next_time

_FIRST_PAUSE_SECONDS = 5
_PAUSE_GROWTH = 4


def claim(worker: str) -> Job | None:
    """The job that waits longest, now of this worker; nothing when none is due.

    PostgreSQL skips rows that another worker is claiming; SQLite has one writer at a time.
    """
    due = Job.objects.filter(state=JobState.WAITING, run_after__lte=timezone.now())
    if not due.exists():  # a read: an idle worker does not take the only write lock of SQLite
        return None
    with transaction.atomic():
        job = due.select_for_update(skip_locked=True).order_by("run_after", "pk").first()
        if job is None:
            return None
        job.state, job.worker = JobState.RUNNING, worker
        job.heartbeat_at = job.started_at = timezone.now()
        job.attempts += 1
        job.save()
    return job


def beat(job: Job) -> None:
    """The worker is alive."""
    _mine(job).update(heartbeat_at=timezone.now())


def tell(job: Job, percent: int, sentence: str) -> None:
    """How far it is; learns on the way that a person wants it no more."""
    # Durable: told inside a transaction it would be seen by nobody until the end.
    with transaction.atomic(durable=True):
        current = lock(job)
        current.progress, current.sentence = percent, sentence
        current.heartbeat_at = timezone.now()
        current.save(update_fields=("progress", "sentence", "heartbeat_at"))


def lock(job: Job) -> Job:
    """The row of a job that is still ours and still wanted, locked until the transaction ends."""
    current = _mine(job).select_for_update().first()
    if current is None:
        raise JobLostError
    if current.cancel_requested:
        raise CancelledByPersonError
    return current


def finish(job: Job, result: Mapping[str, Any] | None) -> None:
    """Done."""
    _end(job, JobState.DONE, progress=100, result=None if result is None else dict(result))


def fail(job: Job, error: str) -> None:
    """Not to be done; the sentence says why and what to do."""
    _end(job, JobState.FAILED, error=error)


def give_up(job: Job) -> None:
    """A person wanted it no more."""
    _end(job, JobState.CANCELLED)


def try_later(job: Job) -> None:
    """The world failed it: again after a pause that grows, 5, 20, 80 … seconds."""
    pause = _FIRST_PAUSE_SECONDS * _PAUSE_GROWTH ** (job.attempts - 1)
    _put_back(
        _mine(job),
        sentence="Не получилось с первого раза, скоро попробуем ещё.",
        run_after=timezone.now() + timedelta(seconds=pause),
    )


def hand_back(job: Job) -> None:
    """The office is being stopped: the attempt does not count."""
    _put_back(
        _mine(job),
        sentence="Программу остановили; работа начнётся заново, когда её запустят.",
        attempts=job.attempts - 1,
    )


def bury_dead() -> int:
    """Jobs whose worker gave no sign for too long go back to the queue or end; how many."""
    silence = timedelta(seconds=settings.JOB_DEAD_AFTER_SECONDS)
    dead = Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=timezone.now() - silence)
    if not dead.exists():
        return 0
    with transaction.atomic():
        jobs = list(dead.select_for_update(skip_locked=True).order_by("pk"))
        for job in jobs:
            _bury(job)
    return len(jobs)


def enqueue_due() -> int:
    """Start what the schedule says; how many. What still waits or runs is not started twice."""
    # A line that only another version of the program understands waits for that version.
    due = Schedule.objects.filter(due_at__lte=timezone.now(), kind__in=known_kinds())
    if not due.exists():
        return 0
    with transaction.atomic():
        schedules = list(due.select_for_update(skip_locked=True).order_by("due_at", "pk"))
        return sum(_start(schedule) for schedule in schedules)


def _start(schedule: Schedule) -> bool:
    schedule.due_at = next_time(schedule, timezone.now())
    schedule.save(update_fields=("due_at",))
    if Job.objects.filter(schedule=schedule).exclude(state__in=FINISHED).exists():
        return False
    job = enqueue(schedule.kind, by=SYSTEM, **schedule.arguments)
    Job.objects.filter(pk=job.pk).update(schedule=schedule)
    return True


def _bury(job: Job) -> None:
    if job.cancel_requested:
        give_up(job)
    elif job.attempts < job.max_attempts:
        _put_back(_mine(job), sentence="Работа прервалась на середине, скоро начнётся заново.")
    else:
        fail(
            job,
            "Работа прерывалась на середине и больше не запускается; сделанное ею наполовину не "
            "сохранено. Запустите её снова, а если не поможет, назовите администратору её номер: "
            f"{job.pk}.",
        )


def _mine(job: Job) -> JobQuerySet:
    assert job.worker, "only a claimed job is of a worker"
    return Job.objects.filter(pk=job.pk, worker=job.worker, state=JobState.RUNNING)


def _put_back(jobs: JobQuerySet, **values: Any) -> None:
    """Waiting again; one that a person wants no more ends instead."""
    free = {"worker": "", "heartbeat_at": None}
    now = timezone.now()
    unwanted = jobs.filter(cancel_requested=True)
    unwanted.update(state=JobState.CANCELLED, finished_at=now, **free)
    jobs.filter(Q(cancel_requested=False)).update(
        **{"state": JobState.WAITING, "progress": 0, "run_after": now, **free, **values}
    )


def _end(job: Job, state: JobState, **values: Any) -> None:
    values |= {"state": state, "worker": "", "heartbeat_at": None, "finished_at": timezone.now()}
    if not _mine(job).update(**values):
        raise JobLostError
