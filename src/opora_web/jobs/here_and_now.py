"""Doing what waits in this very process: for commands that fill the office before it opens."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from threading import Event
from typing import Any

from opora_web.jobs.worker import work_once

_NAME = "подготовка"


class _Here(Executor):
    """Has done what it is given before it says that it has taken it; no thread is begun.

    Whatever fails, fails here: who fills an office wants to hear of it at once.
    """

    def submit(
        self, function: Callable[..., Any], /, *arguments: Any, **options: Any
    ) -> "Future[Any]":
        future: Future[Any] = Future()
        future.set_result(function(*arguments, **options))
        return future


def do_what_waits() -> None:
    """Every job that is due, one by one, until none is left."""
    while work_once(_NAME, Event(), _Here()):
        pass
