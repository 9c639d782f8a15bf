"""How far long work has come: a sentence at each stage, a percent within the longest ones."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SECONDS_BETWEEN = 1.0


def _say_nothing(_: str) -> None:
    """The silence of a caller who asks for no progress."""


@dataclass(frozen=True)
class Progress:
    """Who is told. ``percent`` is called from another thread, every second or so, below 100."""

    stage: Callable[[str], None] = _say_nothing
    percent: Callable[[int], None] | None = None

    def execute(self, connection: "DuckDBPyConnection", statement: str) -> None:
        """Run a statement that may take minutes; before DuckDB has an estimate nothing is told."""
        with self._watching(connection):
            connection.execute(statement)

    @contextmanager
    def _watching(self, connection: "DuckDBPyConnection") -> Iterator[None]:
        if self.percent is None:
            yield
            return
        connection.execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false")
        done = threading.Event()
        watcher = threading.Thread(
            target=_watch, args=(connection, self.percent, done), daemon=True
        )
        watcher.start()
        try:
            yield
        finally:
            done.set()
            watcher.join()


def _watch(
    connection: "DuckDBPyConnection", tell: Callable[[int], None], done: threading.Event
) -> None:
    while not done.wait(_SECONDS_BETWEEN):
        percent = connection.query_progress()
        if percent >= 0:
            tell(min(int(percent), 99))


SILENT = Progress()
