"""Fifty people at once in an office on SQLite: no error, and pages not much dearer than none.

The figure is the 95th percentile of waiting for the pages of the menu; the peer is that of an
empty page of the house, read by the same people in the same minutes (issue 4).
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from threading import Barrier

from benchmarks.measurement import Measurement, TimesPeer
from benchmarks.office_visitor import EMPTY_PAGE, Visitor, people_offered
from benchmarks.progress import say

PEOPLE = 50
ROUNDS = 2
_ROOT = Path(__file__).resolve().parents[1]


def measure() -> Measurement:
    """Open the demonstration, let everybody in together, and compare what they waited for."""
    with demo_office() as address:
        say(f"{PEOPLE} people walk through the office {ROUNDS} times")
        visitors = crowd(address)
    waited = [moment for visitor in visitors for moment in visitor.waited]
    say(f"{len(waited)} pages were read without an error")
    return Measurement(
        name=f"p95 of a page, {PEOPLE} people at once",
        peer_name="p95 of an empty page",
        seconds=p95([seconds for path, seconds in waited if path != EMPTY_PAGE]),
        peer_seconds=p95([seconds for path, seconds in waited if path == EMPTY_PAGE]),
        limit=TimesPeer(times=4),
    )


def crowd(address: str) -> list[Visitor]:
    """Everybody signs in and begins to walk at the same moment; one failure fails all."""
    people = list(islice(cycle(people_offered(address)), PEOPLE))
    together = Barrier(PEOPLE)

    def visit(person: str) -> Visitor:
        visitor = Visitor(address)
        together.wait()
        visitor.sign_in(person)
        visitor.walk(ROUNDS)
        return visitor

    with ThreadPoolExecutor(PEOPLE) as pool:
        return list(pool.map(visit, people))


def p95(seconds: list[float]) -> float:
    """What nineteen of twenty did not wait longer than."""
    return quantiles(seconds, n=20)[-1]


@contextmanager
def demo_office() -> Iterator[str]:
    """The office as ``make run`` opens it, in a folder of its own, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="opora-bench-") as home, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        serve = ["-m", "opora_web.config.office", "serve", "--demo", "--port", str(port)]
        office = subprocess.Popen(
            [sys.executable, *serve],
            cwd=_ROOT,
            env={**os.environ, "OPORA_HOME": home},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        try:
            said = _until_open(office)
            assert office.poll() is None, said
            yield f"http://127.0.0.1:{port}"
        finally:
            office.send_signal(signal.SIGINT)
            office.communicate(timeout=60)


def _until_open(office: subprocess.Popen[str]) -> str:
    said = ""
    assert office.stdout, "what the office says is listened to"
    for line in office.stdout:
        said += line
        if "Опора открыта" in line:
            break
    return said
