"""Readers that do something else than reading, and programs that keep readers."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable

from opora.exchange.guarded.message import body_of

DEAD_AFTER_SECONDS = 5


def frame(body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + body


READY, DONE = frame(body_of(["ready"])), frame(body_of(["done"]))


def reader_that(*steps: str) -> tuple[str, ...]:
    """A reader that says that it is ready and then does something else."""
    lines = (
        "import os, pathlib, signal, sys, time",
        f"sys.stdout.buffer.write({READY!r}); sys.stdout.buffer.flush()",
        *steps,
    )
    return (sys.executable, "-c", "\n".join(lines))


def program_run(program: str) -> subprocess.CompletedProcess[str]:
    """A program of its own, with our modules and with warnings as errors."""
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=places,
    )


def is_running(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def end_awaited(process_ids: Iterable[int]) -> None:
    """Fail when one of the processes lives on."""
    deadline = time.monotonic() + DEAD_AFTER_SECONDS
    living = set(process_ids)
    while living and time.monotonic() < deadline:
        living = {one for one in living if is_running(one)}
        time.sleep(0.02)
    assert not living
