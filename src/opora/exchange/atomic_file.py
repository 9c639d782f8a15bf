"""Writing a file whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from opora.domain.errors import OporaError


@contextmanager
def replacing_all(paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Yield a temporary path for each; all replace their ``paths`` when the block succeeds.

    A temporary path keeps the suffix, by which a writer may know what to write.
    A failure inside the block, and a path that cannot be written to, leave every old file as it
    was. Raises ``OporaError`` when a folder is missing or cannot be written to.
    """
    with ExitStack() as stack:
        temporaries = tuple(stack.enter_context(_beside(path)) for path in paths)
        yield temporaries
        for temporary, path in zip(temporaries, paths, strict=True):
            # mkstemp makes a file only its owner may read; a result is for colleagues too.
            temporary.chmod(0o644)
            os.replace(temporary, path)  # noqa: PTH105 — Path.replace hides that this step is atomic


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary path that replaces ``path`` when the block succeeds."""
    with replacing_all((path,)) as (temporary,):
        yield temporary


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """An empty file in the folder of ``path``, gone at the end if it is still there."""
    if path.is_dir():
        raise OporaError(f"«{path}» — папка; укажите имя файла.")
    if not path.parent.is_dir():
        raise OporaError(f"Нет папки «{path.parent}»: создайте её или укажите другую.")
    try:
        handle, name = tempfile.mkstemp(path.suffix, f".{path.stem}.", path.parent)
    except PermissionError as refused:
        raise OporaError(
            f"В папку «{path.parent}» нельзя записать файл «{path.name}»."
        ) from refused
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
