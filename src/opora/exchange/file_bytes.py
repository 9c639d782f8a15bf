"""What kind of file the bytes are: told from the content, never from the name."""

from enum import Enum, auto
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.guarded.limits import MAX_UNPACKED, MEGABYTE
from opora.exchange.guarded.ole_check import OLE_HEAD

_WORKBOOK_HEADS = (b"PK", OLE_HEAD)
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
            most = f"{MAX_UNPACKED // MEGABYTE} МБ"
            raise OporaError(f"Файл «{path.name}» больше {most}; разделите его на части.")
        content = path.read_bytes()
    except PermissionError as refused:
        raise OporaError(f"Файл «{path.name}» закрыт для чтения.") from refused
    if not content.strip():
        raise OporaError(f"Файл «{path.name}» пуст.")
    return content


def kind_of(content: bytes, name: str) -> FileKind:
    """Workbook or text; anything else is refused with the way to make it readable."""
    for head, reason in _REFUSED_HEADS.items():
        if content.startswith(head):
            raise OporaError(f"Файл «{name}»: {reason}.")
    if content.startswith(_WORKBOOK_HEADS):
        # Whether the archive or the old Office file is a workbook, its guard looks.
        return FileKind.WORKBOOK
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        raise OporaError(
            f"Файл «{name}» — веб-страница под видом таблицы. Откройте его в Excel "
            "и сохраните как «Книга Excel (.xlsx)»."
        )
    return FileKind.TEXT
