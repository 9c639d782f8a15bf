"""Messages between the two processes: the length in four bytes, then the body.

Bodies that come from the reading process are JSON; rows have behind it the places of their texts
as whole numbers of four bytes. A pickle would let a taken-over reader run code here; these can at
worst be wrong, and what no honest reader sends is refused.
"""

import json
from array import array
from typing import IO, Any

from opora.exchange.guarded.row_block import PLACE_TYPE, RowBlock

_LENGTH_BYTES = 4
# JSON writes this byte as «\u0000», so the first one in a body is its end.
_END_OF_JSON = b"\0"


def write_bytes(stream: IO[bytes], body: bytes) -> None:
    """Send a body whole."""
    stream.write(len(body).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(body)
    stream.flush()


def read_bytes(stream: IO[bytes], longest: int) -> bytes | None:
    """The next body, ``None`` at the end of the stream.

    Raises ``EOFError`` when the stream ends within a message, ``ValueError`` for one longer than
    ``longest`` bytes.
    """
    head = stream.read(_LENGTH_BYTES)
    if not head:
        return None
    length = int.from_bytes(head, "big")
    if length > longest:
        raise ValueError(length)
    body = stream.read(length)
    if len(head) < _LENGTH_BYTES or len(body) < length:
        raise EOFError
    return body


def body_of(message: list[Any] | RowBlock) -> bytes:
    """A message of words and numbers, or rows."""
    if isinstance(message, RowBlock):
        head = ["rows", message.numbers, message.lengths, message.texts]
        return _json(head) + _END_OF_JSON + message.places.tobytes()
    return _json(message)


def message_of(body: bytes) -> list[Any] | RowBlock:
    """The message of a body. Raises ``ValueError`` or ``TypeError`` for what is none."""
    head, end, tail = body.partition(_END_OF_JSON)
    message = json.loads(head)
    match message:
        case ["rows", list(numbers), list(lengths), list(texts)] if end:
            block = RowBlock(numbers, lengths, texts, array(PLACE_TYPE, tail))
            block.check()
            return block
        case list() if not end:
            return message
        case _:
            raise ValueError(type(message))


def _json(message: list[Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
