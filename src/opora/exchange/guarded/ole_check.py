"""Old Office files: which of them is a workbook that can be read."""

from opora.domain.errors import OporaError
from opora.exchange.guarded.refusal import Refusal, refused

OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names in an OLE directory are UTF-16. An encrypted .xlsx lies in a stream of the first name; a
# workbook of Excel 97 and later in the second, of Excel 5 and 95 in the third.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOKS = ("Workbook\0".encode("utf-16-le"), "Book\0".encode("utf-16-le"))


def check_ole(content: bytes, name: str) -> None:
    """Pass an .xls, refuse anything else with a sentence. Raises ``OporaError``."""
    if _ENCRYPTED in content:
        raise refused(Refusal.ENCRYPTED, name)
    if not any(stream in content for stream in _WORKBOOKS):
        raise OporaError(
            f"Файл «{name}»: старый формат Office, но не таблица; откройте его "
            "и перенесите данные в «Книгу Excel (.xlsx)»."
        )
