"""What the office does by itself every day, as the apps say in their modules ``jobs``.

Kept in code and written into the schedule when a worker begins: an app cannot write while it is
being loaded, and a line that a new version of the program brings needs no hand.
"""

from dataclasses import dataclass
from datetime import time

from opora_web.audit.actor import SYSTEM
from opora_web.jobs.actions import repeat


@dataclass(frozen=True)
class Daily:
    """A kind of work and the time of the day, by the clock of the office."""

    kind: str
    at: time


_timetable: dict[str, Daily] = {}


def keep_on_timetable(name: str, line: Daily) -> None:
    """Do this every day under a name of its own."""
    known = _timetable.setdefault(name, line)
    assert known == line, f"«{name}» is on the timetable already"


def write_timetable() -> None:
    """Write every line into the schedule; what stands there already is not touched."""
    for name, line in _timetable.items():
        repeat(name, line.kind, by=SYSTEM, daily_at=line.at)
