"""A run over a region in the office against the bare call of the method (issue 4).

The office reads the results from the database, has the method judge them, and keeps of each school
everything that its page and its papers will ever say; the method alone judges what is in memory.
Both grow with the schools alone: were something of the office to grow faster, the limit would tell.
"""

from benchmarks.measurement import Measurement, TimesPeer
from benchmarks.office_region_child import measured, region_size


def measure() -> Measurement:
    """One office, one run, one call."""
    seconds = measured(region_size())
    return Measurement(
        name=f"run of {region_size()} schools in the office",
        peer_name="the method alone",
        seconds=seconds["run"],
        peer_seconds=seconds["method"],
        limit=TimesPeer(times=4),
    )
