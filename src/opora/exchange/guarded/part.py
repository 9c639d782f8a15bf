"""Parts of a workbook, unpacked no further than the archive says that they go."""

import copy
import zipfile
import zlib

from opora.exchange.guarded.refusal import Refusal


class PartRefusedError(Exception):
    """A part that must not reach the reader, with what the sentence needs."""

    def __init__(self, reason: Refusal, place: str = "", cells: int = 0) -> None:
        """``place`` and ``cells`` as in :func:`~opora.exchange.guarded.refusal.refused`."""
        super().__init__(reason)
        self.message = ["refused", reason, place, cells]


def unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The content of a part. Raises ``PartRefusedError`` where the directory lies about it.

    The part is asked for one byte more than it claims: a reader that trusts the stream and not
    the directory would go on unpacking.
    """
    claimed = copy.copy(part)
    claimed.file_size += 1
    del claimed.CRC  # without it a part that goes on is cut and not called damaged
    with archive.open(claimed) as stream:
        content = stream.read(claimed.file_size)
    if len(content) != part.file_size:
        raise PartRefusedError(Refusal.LYING)
    if zlib.crc32(content) != part.CRC:
        raise PartRefusedError(Refusal.DAMAGED)
    # The sign alone is found twenty times quicker than a word, and most parts have none.
    if b"!" in content and (b"<!DOCTYPE" in content or b"<!ENTITY" in content):
        # Excel writes neither; they serve bombs and the reading of other files.
        raise PartRefusedError(Refusal.ENTITIES)
    return content
