"""A clock that ends a process when its time is over; it works the same on every system."""

import subprocess
import threading
from types import TracebackType
from typing import Self


class Deadline:
    """Kills the process unless the block ends within ``seconds``.

    A pipe has no timeout on Windows; killing the writer ends the waiting for it everywhere.
    """

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        """The clock starts with the block."""
        self.passed = False
        self._process = process
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()

    def _end(self) -> None:
        self.passed = True
        self._process.kill()
