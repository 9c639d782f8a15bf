"""The messages about one workbook, gathered until the reader says that it was all."""

from collections.abc import Iterator
from typing import IO, Any, TypeAlias

from opora.exchange.guarded.limits import MAX_ANSWER, MAX_LETTERS, MAX_MESSAGE
from opora.exchange.guarded.message import message_of, read_bytes
from opora.exchange.guarded.read_sheet import ReadSheet, Visibility
from opora.exchange.guarded.refusal import Refusal, refused
from opora.exchange.guarded.row_block import RowBlock
from opora.exchange.sheet import SheetRow

_Begun: TypeAlias = tuple[str, Visibility, int, int, list[SheetRow]]


def answer_about(stream: IO[bytes], name: str) -> tuple[ReadSheet, ...]:
    """All sheets, or nothing: an answer that breaks off gives no rows.

    Raises ``OporaError`` when the reader refuses the file ``name``, ``EOFError`` when it died,
    ``MemoryError`` for more text than a file may hold, ``ValueError`` or ``TypeError`` for what
    is no answer.
    """
    sheets: list[_Begun] = []
    letters_left = MAX_LETTERS
    for message in _messages(stream):
        match message:
            case ["sheet", str(title), str(visibility), int(last_row), int(last_column)]:
                sheets.append((title, Visibility(visibility), last_row, last_column, []))
            case RowBlock() if sheets:
                letters_left -= message.letters()
                if letters_left < 0:
                    raise MemoryError
                sheets[-1][-1].extend(message.rows())
            case ["done"]:
                return tuple(
                    ReadSheet(title, seen, last_row, last_column, tuple(rows))
                    for title, seen, last_row, last_column, rows in sheets
                )
            case ["refused", str(reason), str(place), int(cells)]:
                raise refused(Refusal(reason), name, place, cells)
            case _:
                raise ValueError(type(message))
    raise EOFError


def _messages(stream: IO[bytes]) -> Iterator[list[Any] | RowBlock]:
    left = MAX_ANSWER
    while (body := read_bytes(stream, min(left, MAX_MESSAGE))) is not None:
        left -= len(body)
        yield message_of(body)
