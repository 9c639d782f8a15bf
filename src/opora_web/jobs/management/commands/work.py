"""``opora-office work``: the worker of background jobs; `serve` starts it by itself."""

import signal
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand

from opora_web.jobs.job_thread import JobThread
from opora_web.jobs.worker import work_until


class Command(BaseCommand):
    """Takes jobs from the queue until it is stopped."""

    help = "Выполняет фоновые работы, пока не остановят."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """A running job stops at its next step and begins anew at the next start."""
        stopping = Event()
        for sign in (signal.SIGINT, signal.SIGTERM):
            signal.signal(sign, lambda *_: stopping.set())
        with JobThread() as executor:
            work_until(stopping, executor)
