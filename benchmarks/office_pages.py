"""The dearest page of the menu against an empty page, for one person in a quiet office (issue 4).

Of each page the 95th percentile is taken; the dearest one decides. Under a crowd everything waits
in one queue and pages look alike, see ``office_crowd``.
"""

from collections import defaultdict

from benchmarks.measurement import Measurement, TimesPeer
from benchmarks.office_crowd import demo_office, p95
from benchmarks.office_visitor import EMPTY_PAGE, Visitor, people_offered
from benchmarks.progress import say

ROUNDS = 25


def measure() -> Measurement:
    """Let one person of the demonstration walk; the second on the page is a coordinator."""
    with demo_office() as address:
        visitor = Visitor(address)
        visitor.sign_in(people_offered(address)[1])
        visitor.walk(1)  # the first round compiles templates
        visitor.waited.clear()
        visitor.walk(ROUNDS)
    seconds = defaultdict(list)
    for path, waited in visitor.waited:
        seconds[path].append(waited)
    empty = p95(seconds.pop(EMPTY_PAGE))
    dearest, worst = max(((path, p95(of)) for path, of in seconds.items()), key=lambda one: one[1])
    say(f"{len(seconds)} pages; the dearest is {dearest}")
    return Measurement(
        name=f"p95 of the dearest page, {dearest}",
        peer_name="p95 of an empty page",
        seconds=worst,
        peer_seconds=empty,
        limit=TimesPeer(times=5),
    )
