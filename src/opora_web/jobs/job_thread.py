"""The thread in which jobs run, beside the heart of the worker."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from django.db import close_old_connections


class JobThread(ThreadPoolExecutor):
    """One thread; before and after each job it drops connections that broke or are too old.

    It lives outside requests, where Django does so by itself; without it a restart of PostgreSQL
    would fail every job that follows.
    """

    def __init__(self) -> None:
        """One job at a time: a job may want all the memory that there is."""
        super().__init__(max_workers=1, thread_name_prefix="job")

    def submit(self, function: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        """Run it in the thread."""

        def run() -> Any:
            close_old_connections()
            try:
                return function(*arguments, **named)
            finally:
                close_old_connections()

        return super().submit(run)
