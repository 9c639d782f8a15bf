"""The limits of tasks that come with the method."""

from fractions import Fraction
from functools import cache

from opora.reference.packaged_tables import packaged_tables
from opora.reference.status import Status
from opora.reference.table_entry import TableEntry
from opora.reference.task_limits import LevelLimits, TaskLimits

_FILE_KEYS = ("source", "status", "group_from", "least_schools", "levels")
_LEVEL_KEYS = ("level", "title", "sufficient_from", "insufficient_below")


@cache
def task_limits() -> TaskLimits:
    """The packaged limits, loaded and checked once."""
    ((name, content),) = packaged_tables("task_levels")
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    return TaskLimits(
        source=file.take("source", str),
        status=file.take("status", Status),
        group_from=file.take("group_from", int),
        least_schools=file.take("least_schools", int),
        levels=tuple(_level(entry) for entry in file.entries("levels", _LEVEL_KEYS)),
    )


def _level(entry: TableEntry) -> LevelLimits:
    return LevelLimits(
        level=entry.take("level", str),
        title=entry.take("title", str),
        sufficient_from=entry.take("sufficient_from", Fraction),
        insufficient_below=entry.take("insufficient_below", Fraction),
    )
