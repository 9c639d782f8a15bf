"""A file as a person gives it, before anything is kept of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from django.core.files.base import ContentFile, File

PASTED = "Вставленный текст.txt"
# Cyrillic letters take two bytes, and a file system 255 of them.
_LONGEST_NAME = 100
_LONGEST_ENDING = 10
_NO_PART_OF_A_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


@dataclass(frozen=True)
class GivenFile:
    """Its name without folders, its content and its sum."""

    name: str
    content: File
    sha256: str
    size: int


def given_file(content: File) -> GivenFile:
    """A file that came with a form."""
    digest = sha256()
    for chunk in content.chunks():
        digest.update(chunk)
    content.seek(0)
    return GivenFile(name_on_disk(content.name or ""), content, digest.hexdigest(), content.size)


def given_text(text: str) -> GivenFile:
    """Text that was pasted into a form."""
    return given_file(ContentFile(text.encode(), PASTED))


def name_on_disk(name: str) -> str:
    """The name as every file system takes it; of a long one the beginning, and its ending."""
    bare = _NO_PART_OF_A_NAME.sub("_", name).strip(" .") or "файл"
    if len(bare) <= _LONGEST_NAME:
        return bare
    path = PurePath(bare)
    ending = path.suffix[:_LONGEST_ENDING]
    return f"{path.stem[: _LONGEST_NAME - len(ending)]}{ending}"


def under_own_names(names: Iterable[str]) -> list[str]:
    """Of equal names the later ones are numbered: «протокол (2).xlsx»."""
    taken: set[str] = set()
    own: list[str] = []
    for name in names:
        path, number, free = PurePath(name), 1, name
        while free.casefold() in taken:
            number += 1
            free = f"{path.stem} ({number}){path.suffix}"
        taken.add(free.casefold())
        own.append(free)
    return own


def given_once(files: Sequence[GivenFile]) -> tuple[list[GivenFile], list[GivenFile]]:
    """The files without repeats, and the repeats; equal content is one file whatever its name."""
    first: dict[str, GivenFile] = {}
    again = [one for one in files if first.setdefault(one.sha256, one) is not one]
    return list(first.values()), again
