"""An uploaded file on the disk for as long as it is read."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def uploaded(content: bytes, name: str) -> Iterator[Path]:
    """The file under its own name: unknown columns may hold names of people, so it is not kept."""
    with tempfile.TemporaryDirectory() as folder:
        # The person's name of the file stands in every refusal; its folders do not count.
        path = Path(folder) / (Path(name).name or "schools.xlsx")
        path.write_bytes(content)
        yield path
