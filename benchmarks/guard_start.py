"""What the first workbook of a run waits for the reading process (at most 0.3 s).

The peer is the same small workbook in a process that already runs.
"""

from statistics import median

from benchmarks.guarded_reading import filled_workbook, seconds_of
from benchmarks.measurement import Measurement, OverPeer
from opora.exchange.guarded.guard import Guard

STARTS = 9


def measure() -> Measurement:
    """Start a guard again and again; its first read against its second."""
    content = filled_workbook(rows=3)
    read_twice(content)  # the first start compiles the modules
    first, second = zip(*(read_twice(content) for _ in range(STARTS)), strict=True)
    return Measurement(
        name="first workbook, reader started",
        peer_name="second workbook",
        seconds=median(first),
        peer_seconds=median(second),
        limit=OverPeer(seconds=0.3),
    )


def read_twice(content: bytes) -> tuple[float, float]:
    """Seconds of the first and of the second file of a new guard."""
    with Guard() as guard:
        first = seconds_of(lambda: guard.read(content, "a.xlsx"))
        return first, seconds_of(lambda: guard.read(content, "a.xlsx"))
