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
        say("scanning them and reducing them to outcomes and verdicts, in turns")
        scan, ours = best_in_turns(["scan_pupils", "reduce_and_judge"], folder)
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


def best_in_turns(tasks: list[str], folder: str | Path, rounds: int = 2) -> list[float]:
    """The quickest run of each: a busy moment falls on all, the first run warms the cache."""
    runs = [[peak_checked(task, str(folder)) for task in tasks] for _ in range(rounds)]
    return [min(of_task) for of_task in zip(*runs, strict=True)]
