"""A look at the directory of an archive before anything in it is unpacked."""

import io
import zipfile
from collections.abc import Sequence

from opora.domain.errors import OporaError
from opora.exchange.guarded.limits import (
    MAX_PART,
    MAX_PARTS,
    MAX_RATIO,
    MAX_UNPACKED,
    MEGABYTE,
    RATIO_MATTERS_FROM,
)

_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def check_archive(content: bytes, name: str) -> None:
    """Refuse what is no workbook, is locked, or says of itself that it is a bomb.

    The directory may lie about sizes; whether it does is seen where the parts are unpacked.
    Raises ``OporaError``.
    """
    if content.count(_DIRECTORY_ENTRY) > MAX_PARTS:
        # Counted before the directory is parsed: millions of entries are gigabytes of objects.
        raise OporaError(
            f"Файл «{name}» не открыт: в архиве больше {MAX_PARTS} частей, "
            "у книги их столько не бывает. Сохраните таблицу как «Книга Excel (.xlsx)»."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as broken:
        raise OporaError(
            f"Файл «{name}» повреждён: архив не открывается. Получите файл заново."
        ) from broken
    reason = _too_much(parts) or _no_workbook(parts)
    if reason:
        raise OporaError(f"Файл «{name}» {reason}")


def _too_much(parts: Sequence[zipfile.ZipInfo]) -> str:
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        return f"в распакованном виде больше {MAX_UNPACKED // MEGABYTE} МБ; он не открыт."
    if any(part.file_size > MAX_PART or _is_bomb(part) for part in parts):
        return "похож на архивную бомбу: малый архив с огромным содержимым; он не открыт."
    return ""


def _no_workbook(parts: Sequence[zipfile.ZipInfo]) -> str:
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        return "— архив с паролем; распакуйте его."
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        return "— не книга Excel. Сохраните таблицу как «Книга Excel (.xlsx)», а архив распакуйте."
    if len(names) < len(parts) or any(part.compress_type not in _METHODS for part in parts):
        # Of two parts with one name two readers may see different ones.
        return "повреждён: части архива не такие, как в книге Excel. Получите файл заново."
    return ""


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > RATIO_MATTERS_FROM and part.file_size > MAX_RATIO * max(
        part.compress_size, 1
    )
