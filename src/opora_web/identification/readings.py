"""What the readings of a run are called."""

from opora_web.identification.models import Run


def readings_of(run: Run) -> dict[str, str]:
    """Name → Russian title of the readings of a run, as the run itself keeps them."""
    return {one["name"]: one["title"] for one in run.rule["readings"]}


def reading_title(run: Run, reading: str) -> str:
    """The Russian title of one reading."""
    return readings_of(run)[reading]
