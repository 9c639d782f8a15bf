"""Messages between the two processes: the length in four bytes, then the body.

Bodies that come from the reading process are JSON. A pickle would let a taken-over reader run
code here; JSON can at worst be wrong.
"""

import json
from typing import IO, Any

from opora.exchange.guarded.cell import cell_of, plain_of

_LENGTH_BYTES = 4


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


def body_of(message: list[Any]) -> bytes:
    """A message as JSON, with the cells that JSON does not know."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"), default=plain_of)
    return text.encode()


def message_of(body: bytes) -> list[Any]:
    """The message of a body. Raises ``ValueError`` for what is none."""
    message = json.loads(body, object_hook=cell_of)
    if not isinstance(message, list):
        raise ValueError(type(message))  # noqa: TRY004 — it is a wrong value of the sender
    return message
