"""Processes that live and end together."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event

_GLANCE_SECONDS = 0.2
_GRACE_SECONDS = 20.0


class Household:
    """Named child processes; when one ends, the others are ended."""

    def __init__(self, commands: Mapping[str, list[str]], *, grace: float = _GRACE_SECONDS) -> None:
        """`commands`: what a process is called on the screen → how it is started."""
        self._commands = commands
        self._grace = grace
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    @contextmanager
    def started(self) -> Iterator[None]:
        """All of them live inside, none afterwards."""
        try:
            for name, command in self._commands.items():
                self._running[name] = _start(command)
            yield
        finally:
            self._end()

    def watch(self, stopping: Event, until: Callable[[], bool] = lambda: False) -> str | None:
        """Wait for `stopping` or `until`; a sentence if a process ended by itself meanwhile."""
        while not stopping.is_set() and not until():
            for name, process in self._running.items():
                if (code := process.poll()) is not None:
                    return f"{name}: неожиданно завершился, код {code}."
            stopping.wait(_GLANCE_SECONDS)
        return None

    def _end(self) -> None:
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + self._grace
        for process in self._running.values():
            try:
                process.wait(timeout=max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl+C is for us alone, and we end the children in our own way; with
    # both, gunicorn would drop the requests that it is answering.
    return subprocess.Popen(command, start_new_session=os.name != "nt")  # noqa: S603  # our own commands
