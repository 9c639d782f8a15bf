"""What each of several files is called in problems."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from opora.domain.errors import OporaError


def names_of(paths: Sequence[Path]) -> Mapping[Path, str]:
    """The name of each file, with as many of its folders as tell it from the others.

    Rows and remarks are known by the name of their file, so no two files may share one: people
    keep «2020/математика/протокол.xlsx» beside «2021/математика/протокол.xlsx». Raises
    ``OporaError`` where a file is given twice.
    """
    if len({path.resolve() for path in paths}) < len(paths):
        raise OporaError("Один и тот же файл указан дважды; оставьте его один раз.")
    parts = {path: (*path.parent.resolve().parts, path.name) for path in paths}
    ends = Counter(end for whole in parts.values() for end in _ends(whole))
    own = (next(end for end in _ends(whole) if ends[end] == 1) for whole in parts.values())
    return {path: PurePath(*end).as_posix() for path, end in zip(parts, own, strict=True)}


def _ends(parts: tuple[str, ...]) -> Sequence[tuple[str, ...]]:
    """The last part, the last two, and so on."""
    return [parts[-length:] for length in range(1, len(parts) + 1)]
