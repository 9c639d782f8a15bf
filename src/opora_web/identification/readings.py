"""What the readings of a run are called."""

from opora.domain.errors import OporaError
from opora.rulesets.build import build
from opora.rulesets.library import risk_zones, ruleset_document
from opora_web.identification.models import Run


def readings_of(run: Run) -> dict[str, str]:
    """Name → Russian title of the readings that the run has, in the order of the rule.

    A rule that this version of the program does not know leaves the names.
    """
    kept = set(run.verdicts.values_list("reading", flat=True).distinct())
    try:
        ruleset = build(ruleset_document(run.ruleset_id), risk_zones())
    except OporaError:
        return {name: name for name in sorted(kept)}
    titles = {reading.name: reading.title for reading in ruleset.readings if reading.name in kept}
    return titles | {name: name for name in sorted(kept - titles.keys())}


def reading_title(run: Run, reading: str) -> str:
    """The Russian title of one reading."""
    return readings_of(run).get(reading, reading)
