"""Limits that the reading process puts on itself where the system has them.

Windows has none of these; there the look at the archive and the clock of the parent remain.
"""

from types import ModuleType

from opora.exchange.guarded.limits import MAX_CPU_SECONDS, MAX_MEMORY, MAX_OPEN_FILES

resource: ModuleType | None
try:
    import resource
except ImportError:  # pragma: no cover — Windows has no such module
    resource = None


def limit_self() -> None:
    """Bound memory and open files; forbid writing files and dumps of memory."""
    if resource is None:
        return
    _lower(resource.RLIMIT_AS, MAX_MEMORY)
    _lower(resource.RLIMIT_NOFILE, MAX_OPEN_FILES)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)


def grant_processor_time() -> None:
    """Allow the next file its seconds beyond those already used; then the system ends us."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + MAX_CPU_SECONDS
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or soft < hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _lower(kind: int, most: int) -> None:
    assert resource is not None, "called only where limits exist"
    _, hard = resource.getrlimit(kind)
    bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(kind, (bound, bound))
