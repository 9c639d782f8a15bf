"""A list that somebody sent: a file or a pasted text, read in the guarded process."""

import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Self

from opora.domain.errors import OporaError
from opora.domain.received_list import ReceivedEntry
from opora.exchange.lists.received_list import read_received_list

_PASTED = "вставленный текст.txt"
_MOST_ENTRIES = 3000


@dataclass(frozen=True)
class ReceivedPaper:
    """Entries in the order of the paper, and what they were read from."""

    entries: tuple[ReceivedEntry, ...]
    file_name: str
    sha256: str

    @classmethod
    def of_text(cls, text: str) -> Self:
        """A school on each line, or a table. Raises ``OporaError``."""
        return cls.of_file(text.encode(), _PASTED)

    @classmethod
    def of_file(cls, content: bytes, name: str) -> Self:
        """Excel, CSV or text. Raises ``OporaError`` with all that is wrong with it."""
        with tempfile.TemporaryDirectory() as folder:
            # The person's name of the file stands in every refusal; its folders do not count.
            path = Path(folder) / (Path(name).name or "list.csv")
            path.write_bytes(content)
            entries = read_received_list(path).entries
        if len(entries) > _MOST_ENTRIES:
            raise OporaError(
                f"Файл «{path.name}»: школ больше {_MOST_ENTRIES}. Оставьте школы своей территории."
            )
        return cls(entries, path.name[-200:], sha256(content).hexdigest())
