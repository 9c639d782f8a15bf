"""The readers that one caller has asked and not yet heard, so that they can be ended with it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from opora.exchange.guarded.reader import Reader


class AskedReaders:
    """Readers at work in several threads for one caller."""

    def __init__(self) -> None:
        """None has been asked."""
        self._lock = threading.Lock()
        self._asked: set[Reader] = set()
        self._stopped = False

    @contextmanager
    def counted(self, reader: Reader) -> Iterator[None]:
        """Count the reader while the block asks it; after ``stop`` it is dead when asked."""
        with self._lock:
            self._asked.add(reader)
            if self._stopped:
                reader.kill()
        try:
            yield
        finally:
            with self._lock:
                self._asked.discard(reader)

    def stop(self) -> None:
        """Kill those at work and all that are asked later; others' readers live on."""
        with self._lock:
            self._stopped = True
            for reader in self._asked:
                reader.kill()
