"""What is sealed comes back whole, or is refused."""

import io

import pytest
from tests.office.backups.words import WORDS

from opora.domain.errors import OporaError
from opora_web.config.backups import sealed
from opora_web.config.backups.sealed import SealedReader, SealedWriter

PIECE = 64
HEADER = 15 + 16 + 7
SEALED_PIECE = PIECE + 16


@pytest.fixture(autouse=True)
def _small_and_quick(monkeypatch):
    monkeypatch.setattr(sealed, "_PIECE_BYTES", PIECE)
    monkeypatch.setattr(sealed, "_SCRYPT_COST", 2)


def closed(data):
    file = io.BytesIO()
    writer = SealedWriter(file, WORDS)
    for start in range(0, len(data), 50):
        writer.write(data[start : start + 50])
    writer.close()
    return file.getvalue()


def opened(file, passphrase=WORDS):
    reader = SealedReader(io.BytesIO(file), passphrase)
    pieces = []
    while piece := reader.read(33):
        pieces.append(piece)
    return b"".join(pieces)


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 1000])
def test_it_comes_back(size):
    data = bytes(number % 251 for number in range(size))
    assert opened(closed(data)) == data


def test_nothing_can_be_read_in_it_and_it_is_never_the_same():
    data = b"secret" * 40
    first, second = closed(data), closed(data)
    assert b"secret" not in first
    assert first[HEADER:] != second[HEADER:]


def test_another_passphrase_does_not_open_it():
    with pytest.raises(OporaError, match="Проверьте пароль"):
        opened(closed(b"data"), "три неверных слова")


def test_another_file_is_told_apart():
    with pytest.raises(OporaError, match="не резервная копия Опоры"):
        opened(b"PK\3\4")


def pieces_of(file):
    body = file[HEADER:]
    return [body[start : start + SEALED_PIECE] for start in range(0, len(body), SEALED_PIECE)]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pieces: pieces[:-1],
        lambda pieces: [*pieces[:-1], pieces[-1][:-1]],
        lambda pieces: [pieces[0], pieces[2], pieces[1], *pieces[3:]],
        lambda pieces: [pieces[0], *pieces[2:]],
        lambda pieces: [*pieces, b"more"],
        lambda pieces: [*pieces[:2], bytes([pieces[2][0] ^ 1]) + pieces[2][1:], *pieces[3:]],
    ],
    ids=["a piece short", "a byte short", "swapped", "one left out", "longer", "one bit"],
)
def test_a_spoiled_file_is_refused(spoil):
    file = closed(bytes(300))
    spoiled = file[:HEADER] + b"".join(spoil(pieces_of(file)))
    with pytest.raises(OporaError, match="испорчен или обрезан"):
        opened(spoiled)


def test_a_header_alone_is_refused():
    with pytest.raises(OporaError, match="Проверьте пароль"):
        opened(closed(b"data")[:HEADER])
