"""The contents of many files in their order, workbooks read ahead."""

from collections import deque
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from opora.domain.errors import OporaError
from opora.exchange.file_bytes import FileKind, bytes_of, kind_of
from opora.exchange.opened_file import FileContent
from opora.exchange.text_file import text_of
from opora.exchange.workbook import sheets_of_workbooks


def contents_of(
    files: Mapping[Path, str],
) -> Generator[FileContent | OporaError, None, None]:
    """The content of each file, or its refusal; ``files`` say how each is called in problems.

    While the caller looks at one workbook the next ones are read in their processes. A caller
    that may leave before the end closes the generator.
    """
    contents: dict[str, FileContent | OporaError] = {}
    asked: deque[str] = deque()
    with closing(sheets_of_workbooks(_workbooks(files, contents, asked))) as workbooks:
        for name in files.values():
            while name not in contents:
                # To reach the next workbook is to read all texts that stand before it.
                sheets = next(workbooks, None)
                if sheets is not None:
                    contents[asked.popleft()] = sheets
                assert sheets is not None or name in contents, "a file nobody has read"
            yield contents.pop(name)


def _workbooks(
    files: Mapping[Path, str], others: dict[str, FileContent | OporaError], asked: deque[str]
) -> Iterator[tuple[bytes, str]]:
    """Bytes and names of the workbooks; whatever else the files are goes to ``others``."""
    for path, name in files.items():
        try:
            content = bytes_of(path)
            if kind_of(content, name) is FileKind.WORKBOOK:
                asked.append(name)
                yield content, name
            else:
                others[name] = text_of(content, name)
        except OporaError as refusal:
            others[name] = refusal
