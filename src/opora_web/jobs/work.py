"""What a running job has in its hands."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic

from django.db import transaction

from opora_web.audit.actor import SYSTEM, Actor
from opora_web.jobs import transitions
from opora_web.jobs.endings import OfficeStoppingError
from opora_web.jobs.kinds import Result
from opora_web.jobs.models import Job

_BETWEEN_WRITES_SECONDS = 0.5


class Work:
    """One run of one job."""

    def __init__(self, job: Job, stopping: Event) -> None:
        """`stopping` is set when the office is being stopped."""
        self._job = job
        self._stopping = stopping
        self._told_at = float("-inf")
        self.committed = False

    @property
    def by(self) -> Actor:
        """Whoever asked: `by` of the actions that the job calls."""
        return self._job.by or SYSTEM

    @property
    def number(self) -> int:
        """The number of the job: what is written under it is found again by a second attempt."""
        number: int = self._job.pk
        return number

    def progress(self, percent: int, sentence: str) -> None:
        """Tell how far it is, in a sentence for whoever waits. Call it as often as you like.

        Here a cancelled job ends: call it wherever ending does no harm, outside transactions.
        """
        self._stop_if_asked()
        if monotonic() - self._told_at >= _BETWEEN_WRITES_SECONDS:
            transitions.tell(self._job, percent, sentence)
            self._told_at = monotonic()

    @contextmanager
    def commit(self) -> Iterator[Result]:
        """The transaction in which the job writes, and ends; the dict becomes its result.

        Either all of it is there and the job is done, or nothing is: also when the machine stops in
        the middle, when a person cancelled, when the job was given to another worker.
        """
        assert not self.committed, "a job ends once"
        self._stop_if_asked()
        with transaction.atomic(durable=True):
            transitions.lock(self._job)
            result: Result = {}
            yield result
            transitions.finish(self._job, result)
        self.committed = True

    def _stop_if_asked(self) -> None:
        if self._stopping.is_set():
            raise OfficeStoppingError
