"""The archive of a municipality: a zip of lines of JSON and files, every part with its sum."""

import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from opora.domain.errors import OporaError

FORMAT = 1
MANIFEST = "manifest.json"
HISTORY = "history.jsonl"
_FILES = "files"
# The moment of writing stands in the manifest alone: the same content gives the same parts.
_MOMENT = (2020, 1, 1, 0, 0, 0)
_SPOILT = "Архив испорчен: часть «{}» не та, что была записана. Возьмите другую копию архива."


@dataclass(frozen=True)
class Manifest:
    """What the archive is: of which municipality, of which layout, the sums of its parts."""

    format: int
    made_at: str
    municipality: str
    is_demo: bool
    schema: dict[str, list[str]]
    left_out: dict[str, int]
    sums: dict[str, str]


class ArchiveWriter:
    """Takes parts; ``close`` adds the manifest with their sums."""

    def __init__(self, target: Path) -> None:
        """`target` is made anew."""
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
        self._sums: dict[str, str] = {}

    def add_lines(self, name: str, rows: Iterable[dict[str, Any]]) -> None:
        """A part of one JSON object to the line."""
        lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
        self._add(name, "".join(f"{line}\n" for line in lines).encode())

    def add_file(self, source: Path) -> str:
        """A file under its sum; the name of its part. The same file twice is one part."""
        content = source.read_bytes()
        name = f"{_FILES}/{sha256(content).hexdigest()}{source.suffix}"
        if name not in self._sums:
            self._add(name, content)
        return name

    def close(self, **told: Any) -> Manifest:
        """Write the manifest."""
        manifest = Manifest(format=FORMAT, sums=dict(sorted(self._sums.items())), **told)
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1)
        self._zip.writestr(_entry(MANIFEST), text)
        self._zip.close()
        return manifest

    def _add(self, name: str, content: bytes) -> None:
        self._zip.writestr(_entry(name), content)
        self._sums[name] = sha256(content).hexdigest()


class ArchiveReader:
    """Gives parts that are what was written, or refuses."""

    def __init__(self, source: Path) -> None:
        """Read the manifest and hold the list of parts against it."""
        try:
            self._zip = zipfile.ZipFile(source)
            told = json.loads(self._zip.read(MANIFEST))
        except (zipfile.BadZipFile, KeyError, ValueError) as broken:
            raise OporaError(
                f"«{source.name}» — не архив муниципалитета: его делает команда "
                "«opora-office export»."
            ) from broken
        if told.get("format") != FORMAT:
            raise OporaError("Архив сделан другой версией Опоры. Обновите программу и повторите.")
        self.manifest = Manifest(**told)
        present = set(self._zip.namelist()) - {MANIFEST}
        for name in sorted(present ^ set(self.manifest.sums)):
            raise OporaError(_SPOILT.format(name))

    def lines(self, name: str) -> Iterator[dict[str, Any]]:
        """The rows of a part."""
        for line in self.content(name).decode().splitlines():
            yield json.loads(line)

    def content(self, name: str) -> bytes:
        """A part as it was written."""
        try:
            content = self._zip.read(name)
        except (zipfile.BadZipFile, KeyError) as broken:
            raise OporaError(_SPOILT.format(name)) from broken
        if sha256(content).hexdigest() != self.manifest.sums.get(name):
            raise OporaError(_SPOILT.format(name))
        return content

    def close(self) -> None:
        """Let the file go."""
        self._zip.close()


def part_of(label: str) -> str:
    """The part in which the rows of a table stand."""
    return f"tables/{label}.jsonl"


def suffix_of(part: str) -> str:
    """The suffix of a file among the parts."""
    return PurePosixPath(part).suffix


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry
