"""The secret of an installation, made on the first run."""

import os
import secrets
from pathlib import Path

_NAME = "secret-key"
_BYTES = 50


def secret_key(home: Path) -> str:
    """The key in the office's folder; made there, for its owner alone, where there is none."""
    path = home / _NAME
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(key := secrets.token_urlsafe(_BYTES))
    return key
