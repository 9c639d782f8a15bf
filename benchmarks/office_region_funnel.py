"""The funnel plot of a run over a region against the reading of what went into the run (issue 4).

Every school is a point and a row of the table, and the kept file is read and checked each time: the
picture must be that of the run and not of today's results.
"""

from benchmarks.measurement import Measurement, TimesPeer
from benchmarks.office_region_child import measured, region_size


def measure() -> Measurement:
    """As the server makes it, without the way to the browser."""
    seconds = measured(region_size())
    return Measurement(
        name=f"funnel plot of {region_size()} schools",
        peer_name="reading what went in",
        seconds=seconds["funnel_page"],
        peer_seconds=seconds["reading"],
        limit=TimesPeer(times=4),
    )
