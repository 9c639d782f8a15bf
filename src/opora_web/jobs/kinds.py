"""Which kinds of background work there are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from opora.domain.errors import OporaError

Result: TypeAlias = dict[str, Any]
Run: TypeAlias = Callable[..., Result | None]

_ATTEMPTS = 3


@dataclass(frozen=True)
class JobKind:
    """A function that does the work, and what its work is called on the screen."""

    name: str
    title: str
    run: Run
    attempts: int


_kinds: dict[str, JobKind] = {}


def job(name: str, *, title: str, attempts: int = _ATTEMPTS) -> Callable[[Run], Run]:
    """Register a function of the module ``jobs`` of an app: ``run(work: Work, **arguments)``.

    It reads and computes, telling ``work.progress(…)``, and writes inside one ``work.commit()``,
    which ends the job in the same transaction: whatever dies in the middle, the work is done once
    or not at all. `attempts` is how often it is begun when the world fails it. What it returns, or
    puts into the commit, is kept; ``sentence`` and ``address`` of it are shown to whoever asked.
    """

    def register(run: Run) -> Run:
        assert name not in _kinds, f"two kinds of work are called {name}"
        _kinds[name] = JobKind(name, title, run, attempts)
        return run

    return register


def known_kinds() -> tuple[str, ...]:
    """Names of everything that this version of the program can do."""
    return tuple(_kinds)


def kind_of(name: str) -> JobKind:
    """The kind of this name; a job may have been asked for by an older version of the program."""
    if name not in _kinds:
        raise OporaError(
            "Эта версия программы не умеет выполнять такую работу. Попросите о ней заново."
        )
    return _kinds[name]
