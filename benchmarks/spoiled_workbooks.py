"""Ten thousand spoiled workbooks: each ends in rows or in one sentence, or this run fails.

The tests try 300 of them. The peer is the unspoiled workbook, a file against a file; the limit says
that attacks do not make the guard slow: a replaced process costs a tenth of a second.
"""

from statistics import mean

from tests.method.exchange.guarded.mutations import filled_template, mutated

from benchmarks.guarded_reading import seconds_of
from benchmarks.measurement import Measurement, TimesPeer
from opora.domain.errors import OporaError
from opora.exchange.guarded.guard import Guard

MUTATIONS = 10_000
WHOLE = 300


def measure() -> Measurement:
    """Read all of them by one guard; anything but ``OporaError`` ends the run."""
    template = filled_template()
    spoiled = [mutated(template, seed) for seed in range(MUTATIONS)]
    with Guard(wall_seconds=10) as guard:
        guard.read(template, "a.xlsx")
        whole = [seconds_of(lambda: guard.read(template, "a.xlsx")) for _ in range(WHOLE)]
        ours = [seconds_of(lambda one=one: outcome_of(guard, one)) for one in spoiled]
    return Measurement(
        name=f"one of {MUTATIONS} spoiled workbooks",
        peer_name="an unspoiled one",
        seconds=mean(ours),
        peer_seconds=mean(whole),
        limit=TimesPeer(times=3),
    )


def outcome_of(guard: Guard, content: bytes) -> str:
    """«read» or the one sentence of the refusal."""
    try:
        guard.read(content, "a.xlsx")
    except OporaError as refusal:
        (sentence,) = refusal.sentences
        return sentence
    return "read"
