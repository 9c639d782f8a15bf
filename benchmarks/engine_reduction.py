"""Pupils → outcomes → verdicts against DuckDB's own scan of the needed columns (issue 3).

The limit is five times the scan at a hundred million pupils: `OPORA_BENCH_ROWS=100000000 make bench
ARGS=engine_reduction`. With fewer rows, ten million unless asked, fixed costs weigh more and the
ratio is printed only. Our run stays under two gigabytes or fails.
"""

import os
import tempfile
from pathlib import Path

from benchmarks.engine_child import peak_checked
from benchmarks.measurement import Measurement, PrintedOnly, TimesPeer
from benchmarks.progress import say

USUAL_ROWS = 10_000_000
JUDGED_ROWS = 100_000_000
LIMIT = TimesPeer(5)
ROWS_OF_SCHOOL = 5 * 44 * 12


def measure() -> Measurement:
    """Generate the pupils, then run scan and reduction, each in a process of its own."""
    rows = rows_asked()
    with tempfile.TemporaryDirectory(prefix="opora-bench-") as folder:
        say(f"making {rows:_} pupils")
        peak_checked("make_pupils", folder, str(max(1, rows // ROWS_OF_SCHOOL)))
        say("scanning them")
        scan = best_of("scan_pupils", folder)
        say("reducing them to outcomes and verdicts")
        ours = best_of("reduce_and_judge", folder)
    return Measurement(
        name=f"{rows:_} pupils to verdicts",
        peer_name="DuckDB scan of the columns",
        seconds=ours,
        peer_seconds=scan,
        limit=LIMIT if rows >= JUDGED_ROWS else PrintedOnly(),
    )


def rows_asked() -> int:
    """How many pupils: from the environment, else the usual number."""
    return int(os.environ.get("OPORA_BENCH_ROWS", USUAL_ROWS))


def best_of(task: str, folder: str | Path, runs: int = 2) -> float:
    """The quicker of the runs: the first one also warms the disk's cache."""
    return min(peak_checked(task, str(folder)) for _ in range(runs))
