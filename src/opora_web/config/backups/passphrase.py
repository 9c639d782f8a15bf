"""The passphrase of a backup: never an argument, which every user of the machine can read."""

import getpass
import os
from pathlib import Path

from opora.domain.errors import OporaError

_VARIABLE = "OPORA_BACKUP_PASSPHRASE"
_SHORTEST = 12


def asked_passphrase(file: Path | None, *, twice: bool) -> str:
    """From the file, from the environment, or from whoever sits there; `twice` for a new copy."""
    if file is not None:
        return _checked(_read(file))
    if given := os.environ.get(_VARIABLE):
        return _checked(given)
    first = getpass.getpass("Пароль копии: ")
    if twice and getpass.getpass("Ещё раз: ") != first:
        raise OporaError("Пароли не совпали. Запустите команду снова.")
    return _checked(first)


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except OSError as unread:
        raise OporaError(f"Файл с паролем {file} не читается. Проверьте, где он лежит.") from unread


def _checked(passphrase: str) -> str:
    if len(passphrase) < _SHORTEST:
        raise OporaError(
            f"Пароль копии короче {_SHORTEST} знаков: его подберут. Возьмите несколько слов."
        )
    return passphrase
