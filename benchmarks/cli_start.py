"""What the start of the command line costs over a bare interpreter (issue 2: at most 0.3 s).

The starts are interleaved, so that a busy moment of the machine falls on both, and the median is
taken, so that one slow start decides nothing.
"""

import subprocess
import sys
import time
from statistics import median

from benchmarks.measurement import Measurement, OverPeer

STARTS = 15
HELP = ["-m", "opora.cli", "--help"]
BARE = ["-c", "pass"]


def measure() -> Measurement:
    """Start both in turns and hold the medians against each other."""
    started_in(HELP)  # the first start compiles the modules; a person pays for that once
    pairs = [(started_in(HELP), started_in(BARE)) for _ in range(STARTS)]
    ours, bare = zip(*pairs, strict=True)
    return Measurement(
        name="opora --help",
        peer_name="python -c pass",
        seconds=median(ours),
        peer_seconds=median(bare),
        limit=OverPeer(seconds=0.3),
    )


def started_in(arguments: list[str]) -> float:
    """Seconds from the start of a Python to its end; a start that fails is an error."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun
