"""Writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from opora.domain.errors import OporaError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path in the same folder; it replaces ``path`` when the block succeeds.

    A failure inside the block leaves the old file as it was. Raises ``OporaError`` when the
    folder is missing or cannot be written to.
    """
    if not path.parent.is_dir():
        raise OporaError(f"Нет папки «{path.parent}»: создайте её или укажите другую.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except PermissionError as refused:
        raise OporaError(
            f"В папку «{path.parent}» нельзя записать файл «{path.name}»."
        ) from refused
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        # mkstemp makes a file only its owner may read; a result is for colleagues too.
        temporary.chmod(0o644)
        os.replace(temporary, path)  # noqa: PTH105 — Path.replace hides that this step is atomic
    except IsADirectoryError as directory:
        raise OporaError(f"«{path}» — папка; укажите имя файла.") from directory
    finally:
        temporary.unlink(missing_ok=True)
