"""A country's outcomes → the table of verdicts: seconds, printed only (issue 3).

40 000 schools with five years of 44 procedures are 8.8 million outcomes. Beside the seconds stands
DuckDB's scan of the columns, so that the figure means something on another machine.
"""

import os
import tempfile

from benchmarks.engine_child import peak_checked
from benchmarks.measurement import Measurement, PrintedOnly
from benchmarks.progress import say

SCHOOLS = 40_000
OUTCOMES_OF_SCHOOL = 5 * 44


def measure() -> Measurement:
    """Make the outcomes, then scan and judge them, each in a process of its own."""
    schools = int(os.environ.get("OPORA_BENCH_SCHOOLS", SCHOOLS))
    outcomes = schools * OUTCOMES_OF_SCHOOL
    with tempfile.TemporaryDirectory(prefix="opora-bench-") as folder:
        say(f"making {outcomes:_} outcomes")
        peak_checked("make_outcomes", folder, str(schools))
        say("scanning them")
        scan = peak_checked("scan_outcomes", folder)
        say("judging them")
        ours = peak_checked("judge", folder)
    return Measurement(
        name=f"{outcomes:_} outcomes to verdicts",
        peer_name="DuckDB scan of the columns",
        seconds=ours,
        peer_seconds=scan,
        limit=PrintedOnly(),
    )
