"""The keeper of the reading process: one process reads many files and is replaced when it dies.

What holds where. Everywhere: the look at the archive's directory, the bounds on what is unpacked
and on what is answered, the clock. Where the system has ``resource`` (Linux, in part macOS):
memory, processor time and open files of the reader besides, and it can write no file. On Windows
memory is bounded by the look at the archive and at far cells alone; a reader that gets no memory
dies there too, and its death is told in a sentence.
"""

import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from opora.exchange.guarded.archive_check import check_archive
from opora.exchange.guarded.limits import MAX_WALL_SECONDS
from opora.exchange.guarded.ole_check import OLE_HEAD, check_ole
from opora.exchange.guarded.read_sheet import ReadSheet
from opora.exchange.guarded.reader import READER_COMMAND, Reader


class Guard:
    """Reads workbooks in a process of its own; a context manager that leaves none behind."""

    def __init__(
        self, *, wall_seconds: float = MAX_WALL_SECONDS, command: Sequence[str] = READER_COMMAND
    ) -> None:
        """``wall_seconds`` bounds one file, the start of the reader included."""
        self._wall_seconds = wall_seconds
        self._command = command
        self._reader: Reader | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, content: bytes, name: str) -> tuple[ReadSheet, ...]:
        """All worksheets of an .xlsx or .xls. Raises ``OporaError`` naming ``name``."""
        if content.startswith(OLE_HEAD):
            check_ole(content, name)
        else:
            check_archive(content, name)
        with self._turn:
            reader = self._reader = self._reader or Reader(self._command)
            try:
                return reader.answer(content, name, self._wall_seconds)
            finally:
                if not reader.healthy:
                    self._discard()

    def close(self) -> None:
        """End the reading process; the next ``read`` starts another."""
        with self._turn:
            self._discard()

    @property
    def reader_id(self) -> int | None:
        """The number of the process that reads at present."""
        return self._reader.process_id if self._reader else None

    def _discard(self) -> None:
        reader, self._reader = self._reader, None
        if reader:
            reader.end()
