"""A Word file from its parts and back into bytes that depend on the content alone."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document

# The first moment a zip directory can express; the real time would make every file different.
NO_TIME = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"


def blank_document() -> Document:
    """An empty paper with our styles, lists and page, and nothing of the library's own template.

    That template brings English styles, fonts of its own, a thumbnail and the name of a program.
    """
    parts = dict(_parts(files("opora.documents") / "word_blank"))
    return docx.Document(BytesIO(_zipped(parts)))


def packed(document: Document) -> bytes:
    """The file with its parts in alphabetical order and without the time of day."""
    raw = BytesIO()
    document.save(raw)
    with ZipFile(raw) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _parts(folder: Traversable, prefix: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        found += _parts(entry, f"{name}/") if entry.is_dir() else [(name, entry.read_bytes())]
    return found


def _zipped(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        # The list of content types comes first, as readers that stream a package expect.
        for name in sorted(parts, key=lambda part: (part != CONTENT_TYPES, part)):
            info = ZipInfo(name, NO_TIME)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # otherwise the operating system would show
            archive.writestr(info, parts[name])
    return target.getvalue()
