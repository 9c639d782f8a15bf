"""A stream under a passphrase: scrypt makes the key, AES-256-GCM seals piece by piece.

The construction is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): the number of a piece and
whether it is the last are in its nonce, so pieces cannot be dropped, swapped or cut off unnoticed.
A whole file under one seal was rejected: it would have to fit into memory.
"""

import os
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from opora.domain.errors import OporaError

_MAGIC = b"OPORA BACKUP 1\n"
_SALT_BYTES = 16
_PREFIX_BYTES = 7
_TAG_BYTES = 16
_PIECE_BYTES = 1 << 20
_SCRYPT_COST = 1 << 16  # 64 MB and a fifth of a second for each guess


def is_sealed(source: Path) -> bool:
    """Whether the file is one of ours under a passphrase."""
    with source.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


class SealedWriter:
    """Takes bytes by ``write``; ``close`` puts the seal on the end."""

    def __init__(self, target: BinaryIO, passphrase: str) -> None:
        """`target` is written from where it stands."""
        header = _MAGIC + os.urandom(_SALT_BYTES + _PREFIX_BYTES)
        target.write(header)
        self._target = target
        self._seal = _Seal(header, passphrase)
        self._waiting = bytearray()

    def write(self, data: bytes) -> int:
        """Seal every piece that is full; the last one waits, for it is sealed otherwise."""
        self._waiting += data
        while len(self._waiting) > _PIECE_BYTES:
            piece = bytes(self._waiting[:_PIECE_BYTES])
            del self._waiting[:_PIECE_BYTES]
            self._target.write(self._seal.closed(piece, last=False))
        return len(data)

    def close(self) -> None:
        """Seal what is left as the last piece."""
        self._target.write(self._seal.closed(bytes(self._waiting), last=True))


class SealedReader:
    """Gives by ``read`` what was written, or refuses; nothing unproven leaves it."""

    def __init__(self, source: BinaryIO, passphrase: str) -> None:
        """`source` stands where the writer began."""
        header = source.read(len(_MAGIC) + _SALT_BYTES + _PREFIX_BYTES)
        if not header.startswith(_MAGIC):
            raise OporaError(
                "Это не резервная копия Опоры: выберите файл, сделанный командой backup."
            )
        self._source = source
        self._seal = _Seal(header, passphrase)
        self._next = self._piece()
        self._ready = bytearray()
        self._open_next()

    def read(self, size: int) -> bytes:
        """At most `size` bytes; fewer only at the end."""
        while len(self._ready) < size and self._next is not None:
            self._open_next()
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken

    def _piece(self) -> bytes | None:
        return self._source.read(_PIECE_BYTES + _TAG_BYTES) or None

    def _open_next(self) -> None:
        piece, self._next = self._next, self._piece()
        self._ready += self._seal.opened(piece or b"", last=self._next is None)


class _Seal:
    """The key, and the number of the piece that comes next."""

    def __init__(self, header: bytes, passphrase: str) -> None:
        salt = header[len(_MAGIC) :][:_SALT_BYTES]
        scrypt = Scrypt(salt=salt, length=32, n=_SCRYPT_COST, r=8, p=1)
        self._cipher = AESGCM(scrypt.derive(passphrase.encode("utf-8")))
        self._header = header
        self._number = 0

    def closed(self, piece: bytes, *, last: bool) -> bytes:
        return self._cipher.encrypt(self._nonce(last=last), piece, self._header)

    def opened(self, piece: bytes, *, last: bool) -> bytes:
        first = self._number == 0
        try:
            return self._cipher.decrypt(self._nonce(last=last), piece, self._header)
        except InvalidTag as broken:
            raise OporaError(
                "Копия не открывается этим паролем. Проверьте пароль; если он верен, файл испорчен."
                if first
                else "Файл копии испорчен или обрезан. Возьмите другую копию."
            ) from broken

    def _nonce(self, *, last: bool) -> bytes:
        number = self._number.to_bytes(4, "big")
        self._number += 1
        return self._header[-_PREFIX_BYTES:] + number + bytes([last])
