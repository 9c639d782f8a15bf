"""How many processors this process may use."""

import os


def usable_processors() -> int:
    """At least one. A container is often given fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):  # not on Windows and macOS
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
