"""One living process that reads workbooks, asked one file at a time."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from opora.domain.errors import OporaError
from opora.exchange.guarded.answer import answer_about
from opora.exchange.guarded.deadline import Deadline
from opora.exchange.guarded.limits import MAX_MESSAGE
from opora.exchange.guarded.message import message_of, read_bytes, write_bytes
from opora.exchange.guarded.read_sheet import ReadSheet
from opora.exchange.guarded.refusal import Refusal, refused

# «-P» keeps the current folder out of the import path: the file may lie beside a «json.py».
READER_COMMAND = (sys.executable, "-P", "-m", "opora.exchange.guarded.reader_process")
_SOURCE = Path(__file__).resolve().parents[3]
_SECONDS_TO_END = 5
_DEATHS = {
    "SIGXCPU": Refusal.TOO_SLOW,
    "SIGKILL": Refusal.TOO_LARGE,  # the kernel takes memory back in this way
    "SIGABRT": Refusal.TOO_LARGE,  # the reader got no memory
}


class Reader:
    """Started when built; asked by one thread at a time, and no more once it is not ``healthy``."""

    def __init__(self, command: Sequence[str]) -> None:
        """``command`` speaks the protocol of ``reader_process``. Raises ``OSError``."""
        places = [str(_SOURCE), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(  # noqa: S603  # the command is our own
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))},
        )
        assert self._process.stdin, "a pipe was asked for"
        assert self._process.stdout, "a pipe was asked for"
        self._requests: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout
        self._ready = False
        self._complete = True
        self._killed = False

    @property
    def process_id(self) -> int:
        """The number by which the system knows the process."""
        return self._process.pid

    @property
    def healthy(self) -> bool:
        """Whether it may be asked: no answer broke off, and nobody killed it."""
        return self._complete and not self._killed

    def answer(self, content: bytes, name: str, seconds: float) -> tuple[ReadSheet, ...]:
        """All sheets of the workbook, within ``seconds``. Raises ``OporaError`` naming ``name``."""
        self._complete, complete = False, False
        deadline = Deadline(self._process, seconds)
        try:
            with deadline:
                sheets = self._asked(content, name)
            complete = True
        except OporaError:
            complete = self._ready
            raise
        except (EOFError, OSError):
            raise refused(self._death(late=deadline.passed), name) from None
        except (ValueError, TypeError, RecursionError):
            raise refused(Refusal.DAMAGED, name) from None
        except MemoryError:
            raise refused(Refusal.TOO_LARGE, name) from None
        finally:
            # After an interrupt as well: half an answer must not open the next one.
            self._complete = complete and not deadline.passed
        return sheets

    def kill(self) -> None:
        """End the process at once, from any thread; whoever asks it is told of its death."""
        self._killed = True
        self._process.kill()

    def end(self) -> None:
        """End the process: it goes when its input is closed, and is killed when it does not."""
        if not self.healthy:
            self._process.kill()
        with suppress(OSError):  # a dead reader takes no last bytes
            self._requests.close()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._answers.close()

    def _asked(self, content: bytes, name: str) -> tuple[ReadSheet, ...]:
        if not self._ready:
            self._await_ready()
        write_bytes(self._requests, content)
        return answer_about(self._answers, name)

    def _await_ready(self) -> None:
        body = read_bytes(self._answers, MAX_MESSAGE)
        if body is None and self._process.wait(_SECONDS_TO_END) > 0:
            raise OporaError(
                "Не удалось начать чтение книг Excel: программа установлена не полностью. "
                "Установите «Опору» заново."
            )
        if message_of(body or b"") != ["ready"]:
            raise ValueError(body)
        self._ready = True

    def _death(self, *, late: bool) -> Refusal:
        """Why the process is gone, as far as the system tells."""
        if late:
            return Refusal.TOO_SLOW
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(_SECONDS_TO_END)
            if code < 0:
                return _DEATHS.get(signal.Signals(-code).name, Refusal.DAMAGED)
        return Refusal.DAMAGED
