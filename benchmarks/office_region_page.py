"""The page of a run over a region against an empty page (issue 4).

It shows fifty schools and counts all of them, so it may grow a little with the region.
"""

from benchmarks.measurement import Measurement, TimesPeer
from benchmarks.office_region_child import measured, region_size


def measure() -> Measurement:
    """As the server makes them, without the way to the browser."""
    seconds = measured(region_size())
    return Measurement(
        name=f"page of a run of {region_size()} schools",
        peer_name="an empty page",
        seconds=seconds["run_page"],
        peer_seconds=seconds["empty_page"],
        limit=TimesPeer(times=25),
    )
