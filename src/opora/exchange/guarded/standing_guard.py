"""The guard that serves every file of a run, so that its readers are started once."""

import atexit
import functools
import os

from opora.exchange.guarded.guard import Guard


def standing_guard() -> Guard:
    """The guard of this process, closed when the process ends.

    A process that was forked gets its own: two that write into one pipe would mix their files.
    """
    return _guard_of(os.getpid())


@functools.cache
def _guard_of(_process_id: int) -> Guard:
    guard = Guard()
    atexit.register(guard.close)
    return guard
