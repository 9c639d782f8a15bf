"""Doing jobs here and now, without threads."""

from concurrent.futures import Executor, Future
from threading import Event

from tests.office.jobs.sample import jobs as _kinds  # noqa: F401  # registers the kinds

from opora_web.audit.actor import SYSTEM
from opora_web.jobs.actions import enqueue
from opora_web.jobs.models import Job
from opora_web.jobs.worker import work_once


class AtOnce(Executor):
    """Runs what it is given before it says that it has taken it; `before` happens first."""

    def __init__(self, before=lambda: None):
        self.before = before

    def submit(self, function, /, *arguments, **options):
        future = Future()
        self.before()
        try:
            future.set_result(function(*arguments, **options))
        except BaseException as error:  # noqa: BLE001  # a future holds whatever was raised
            future.set_exception(error)
        return future


def done(kind, *, by=SYSTEM, before=lambda: None, stopping=None, **arguments):
    """The job of this kind after one turn of the worker."""
    job = enqueue(kind, by=by, **arguments)
    assert work_once("worker", stopping or Event(), AtOnce(before))
    job.refresh_from_db()
    return job


def again(job):
    """The same job after one more turn, its pause over."""
    Job.objects.filter(pk=job.pk).update(run_after=job.created_at)
    assert work_once("worker", Event(), AtOnce())
    job.refresh_from_db()
    return job
