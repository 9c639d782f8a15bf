"""Readers that are kept between files, no more of them at a time than is allowed."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from opora.exchange.guarded.reader import Reader


class ReaderPool:
    """Lends each reader to one thread at a time and starts one only when none is waiting."""

    def __init__(self, command: Sequence[str], most: int) -> None:
        """``most`` readers read at the same time; who asks for another one waits."""
        self._command = command
        self._places = threading.BoundedSemaphore(most)
        self._lock = threading.Lock()
        self._waiting: list[Reader] = []

    @contextmanager
    def lent(self) -> Iterator[Reader]:
        """A reader for one file; it is kept for the next one only if it came through whole.

        Raises ``OSError`` where the system starts no process.
        """
        with self._places:
            reader = self._waiting_one() or Reader(self._command)
            try:
                yield reader
            finally:
                self._keep_or_end(reader)

    def close(self) -> None:
        """End the readers that are waiting; one that reads is ended by nobody but its borrower."""
        while reader := self._waiting_one():
            reader.end()

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The numbers of the processes that wait for a file."""
        with self._lock:
            return tuple(reader.process_id for reader in self._waiting)

    def _waiting_one(self) -> Reader | None:
        with self._lock:
            # The one that came last: where files come one by one, one process serves them all.
            return self._waiting.pop() if self._waiting else None

    def _keep_or_end(self, reader: Reader) -> None:
        if not reader.healthy:
            reader.end()
            return
        with self._lock:
            self._waiting.append(reader)
