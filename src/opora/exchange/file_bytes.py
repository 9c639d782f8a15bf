"""What kind of file the bytes are: told from the content, never from the name."""

import io
import zipfile
from enum import Enum, auto
from pathlib import Path

from opora.domain.errors import OporaError

MAX_UNPACKED = 200 * 1024 * 1024
_MAX_ENTRIES = 10_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names in an OLE directory are UTF-16; an encrypted workbook is kept in a stream of this name.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<head", b"<meta")
_REFUSED_HEADS = {
    b"PAR1": "это готовый файл результатов (Parquet): он уже прочитан, его дают команде identify",
    b"%PDF": "это PDF; скопируйте текст в обычный текстовый файл или перенесите числа в шаблон",
    b"{\\rtf": "это документ RTF; сохраните его как обычный текст (.txt)",
    b"\x7fELF": "это программа, а не таблица",
    b"\x89PNG": "это картинка; перенесите числа в шаблон",
    b"\xff\xd8\xff": "это картинка; перенесите числа в шаблон",
}


class FileKind(Enum):
    """The two kinds of file that are read."""

    WORKBOOK = auto()
    TEXT = auto()


def bytes_of(path: Path) -> bytes:
    """The content of a file, refused with a sentence when there is none to read."""
    if not path.exists():
        raise OporaError(f"Файл «{path}» не найден: проверьте имя и папку.")
    if path.is_dir():
        raise OporaError(f"«{path}» — папка; укажите файл.")
    try:
        if path.stat().st_size > MAX_UNPACKED:
            raise OporaError(f"Файл «{path.name}» больше 200 МБ; разделите его на части.")
        content = path.read_bytes()
    except PermissionError as refused:
        raise OporaError(f"Файл «{path.name}» закрыт для чтения.") from refused
    if not content.strip():
        raise OporaError(f"Файл «{path.name}» пуст.")
    return content


def kind_of(content: bytes, name: str) -> FileKind:
    """Workbook or text; anything else is refused with the way to make it readable."""
    if content.startswith(_OLE):
        raise OporaError(f"Файл «{name}»: {_ole_reason(content)}.")
    for head, reason in _REFUSED_HEADS.items():
        if content.startswith(head):
            raise OporaError(f"Файл «{name}»: {reason}.")
    if content.startswith(b"PK"):
        _check_archive(content, name)
        return FileKind.WORKBOOK
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        raise OporaError(
            f"Файл «{name}» — веб-страница под видом таблицы. Откройте его в Excel "
            "и сохраните как «Книга Excel (.xlsx)»."
        )
    return FileKind.TEXT


def _ole_reason(content: bytes) -> str:
    if _ENCRYPTED in content:
        return "книга защищена паролем; снимите пароль и сохраните её снова"
    return "старый формат Office (.xls или .doc); сохраните его как «Книга Excel (.xlsx)»"


def _check_archive(content: bytes, name: str) -> None:
    """Look at the directory before anything is unpacked: a bomb is refused unopened."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as broken:
        raise OporaError(
            f"Файл «{name}» повреждён: архив не открывается. Получите файл заново."
        ) from broken
    if len(entries) > _MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise OporaError(f"Файл «{name}» в распакованном виде больше 200 МБ; он не открыт.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise OporaError(f"Файл «{name}» — архив с паролем; распакуйте его.")
    if "xl/workbook.xml" not in {entry.filename for entry in entries}:
        raise OporaError(
            f"Файл «{name}» — не книга Excel. Сохраните таблицу как «Книга Excel (.xlsx)», "
            "а архив распакуйте."
        )
