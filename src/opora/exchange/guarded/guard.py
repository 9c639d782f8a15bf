"""The keeper of the reading processes: each reads many files and is replaced when it dies.

What holds where. Everywhere: the look at the archive's directory, the bounds on what is unpacked
and on what is answered, the clock. Where the system has ``resource`` (Linux, in part macOS):
memory, processor time and open files of each reader besides, and it can write no file. On Windows
memory is bounded by the look at the archive and at far cells alone; a reader that gets no memory
dies there too, and its death is told in a sentence.

All readers together take at most ``MAX_READERS`` times the memory of one, and never more of them
work than there are processors.
"""

from collections.abc import Generator, Iterable, Sequence
from types import TracebackType
from typing import Self, TypeAlias

from opora.domain.errors import OporaError
from opora.exchange.guarded.archive_check import check_archive
from opora.exchange.guarded.asked_readers import AskedReaders
from opora.exchange.guarded.done_ahead import done_ahead
from opora.exchange.guarded.limits import MAX_READERS, MAX_WALL_SECONDS
from opora.exchange.guarded.ole_check import OLE_HEAD, check_ole
from opora.exchange.guarded.processors import usable_processors
from opora.exchange.guarded.read_sheet import ReadSheet
from opora.exchange.guarded.reader import READER_COMMAND
from opora.exchange.guarded.reader_pool import ReaderPool

SheetsOrRefusal: TypeAlias = tuple[ReadSheet, ...] | OporaError


class Guard:
    """Reads workbooks in processes of their own; a context manager that leaves none behind.

    Several threads may use one guard.
    """

    def __init__(
        self,
        *,
        readers: int | None = None,
        wall_seconds: float = MAX_WALL_SECONDS,
        command: Sequence[str] = READER_COMMAND,
    ) -> None:
        """``wall_seconds`` bounds one file, the start of its reader included.

        ``readers`` is how many files are read at the same time, by default as many as there are
        processors, at most ``MAX_READERS``. One is started only when all others are at work.
        """
        self._readers = readers or min(usable_processors(), MAX_READERS)
        self._wall_seconds = wall_seconds
        self._pool = ReaderPool(command, self._readers)

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
        return self._read(content, name, AskedReaders())

    def read_each(
        self, files: Iterable[tuple[bytes, str]]
    ) -> Generator[SheetsOrRefusal, None, None]:
        """For each (content, name), in their order: all worksheets, or why there are none.

        While one result is looked at, the next files are read; they are taken from ``files`` as
        many ahead as there are readers. A refused file does not stop the others. Closing the
        generator, as an interrupt does, kills the readers that are at work for it.
        """
        asked = AskedReaders()

        def outcome(file: tuple[bytes, str]) -> SheetsOrRefusal:
            try:
                return self._read(*file, asked)
            except OporaError as refusal:
                # A new one: the frames behind that which was caught hold the file's content.
                return OporaError(*refusal.sentences)

        return done_ahead(outcome, files, workers=self._readers, stop=asked.stop)

    def close(self) -> None:
        """End the reading processes; the next ``read`` starts another."""
        self._pool.close()

    @property
    def reader_ids(self) -> tuple[int, ...]:
        """The numbers of the processes that wait for a file."""
        return self._pool.process_ids

    def _read(self, content: bytes, name: str, asked: AskedReaders) -> tuple[ReadSheet, ...]:
        if content.startswith(OLE_HEAD):
            check_ole(content, name)
        else:
            check_archive(content, name)
        with self._pool.lent() as reader, asked.counted(reader):
            return reader.answer(content, name, self._wall_seconds)
