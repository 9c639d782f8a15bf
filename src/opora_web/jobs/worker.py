"""The worker: takes jobs one by one until it is told to stop."""

import logging
import os
import platform
import uuid
from concurrent.futures import Executor, Future, wait
from threading import Event
from time import monotonic

from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections

from opora.domain.errors import OporaError
from opora_web.jobs import presence, transitions
from opora_web.jobs.endings import CancelledByPersonError, JobLostError, OfficeStoppingError
from opora_web.jobs.kinds import Result, kind_of
from opora_web.jobs.models import Job
from opora_web.jobs.work import Work

log = logging.getLogger(__name__)

_IDLE_SECONDS = 1.0
_PAUSE_SECONDS = 5.0
# Failures of the world, which may pass by themselves. Anything else would only fail again.
_WORLD = (OSError, OperationalError, InterfaceError)


def work_until(stopping: Event, executor: Executor) -> None:
    """Take jobs until `stopping` is set; `executor` runs them, the heart beats here."""
    name = f"{platform.node()[:40]}-{os.getpid()}-{uuid.uuid4().hex[:8]}"
    house_kept_at = float("-inf")
    while not stopping.is_set():
        close_old_connections()
        try:
            if monotonic() - house_kept_at >= settings.JOB_HOUSEKEEPING_SECONDS:
                presence.show_life(name)
                keep_house()
                house_kept_at = monotonic()
            if not work_once(name, stopping, executor):
                stopping.wait(_IDLE_SECONDS)
        except (OperationalError, InterfaceError):
            # The database restarts, or somebody writes for too long. A job left behind is taken
            # up by the next housekeeping.
            log.exception("the database did not answer")
            stopping.wait(_PAUSE_SECONDS)
    _leave(name)


def keep_house() -> None:
    """Take up the jobs of dead workers; start what the schedule says."""
    if buried := transitions.bury_dead():
        log.warning("took up %d jobs of workers that gave no sign of life", buried)
    transitions.enqueue_due()


def work_once(name: str, stopping: Event, executor: Executor) -> bool:
    """Do one job, if one is due; say whether one was."""
    job = transitions.claim(name)
    if job is None:
        return False
    work = Work(job, stopping)
    future = executor.submit(_carry_out, job, work)
    while not _ended(future):
        _beat(job)
    try:
        _settle(job, work, future)
    except JobLostError:
        log.warning("job %d was given to another worker while this one slept", job.pk)
    return True


def _leave(name: str) -> None:
    try:
        presence.leave(name)
    except (OperationalError, InterfaceError):
        log.warning("the worker could not take its leave; its silence will tell", exc_info=True)


def _ended(future: "Future[Result | None]") -> bool:
    return bool(wait([future], timeout=settings.JOB_HEARTBEAT_SECONDS).done)


def _beat(job: Job) -> None:
    try:
        transitions.beat(job)
        presence.show_life(job.worker)
    except OperationalError:
        # SQLite: somebody wrote for longer than we wait. If we are taken for dead meanwhile,
        # the job is not done twice: its commit asks whose it is.
        log.warning("job %d: the heartbeat could not be written", job.pk, exc_info=True)


def _carry_out(job: Job, work: Work) -> Result | None:
    return kind_of(job.kind).run(work, **job.arguments)


def _settle(job: Job, work: Work, future: "Future[Result | None]") -> None:
    """Write how it ended. The future holds whatever was raised: no job can end the worker."""
    match future.exception():
        case None:
            if not work.committed:
                transitions.finish(job, future.result())
        case CancelledByPersonError():
            transitions.give_up(job)
        case OfficeStoppingError():
            transitions.hand_back(job)
        case JobLostError() as lost:
            raise lost
        case error if work.committed:
            log.error("job %d is done, and then its code failed", job.pk, exc_info=error)
        case OporaError() as refusal:
            transitions.fail(job, "\n".join(refusal.sentences))
        case error:
            _settle_failure(job, error)


def _settle_failure(job: Job, error: BaseException) -> None:
    log.error("job %d (%s) failed", job.pk, job.kind, exc_info=error)
    if not isinstance(error, _WORLD):
        transitions.fail(
            job,
            "В программе нашлась ошибка, работа не сделана, и ничего из неё не сохранено. "
            f"Назовите администратору номер работы: {job.pk}.",
        )
    elif job.attempts < job.max_attempts:
        transitions.try_later(job)
    else:
        transitions.fail(
            job,
            "Не удалось прочитать или записать данные, хотя пробовали несколько раз; ничего из "
            "работы не сохранено. Запустите её позже, а если не поможет, назовите администратору "
            f"номер работы: {job.pk}.",
        )
