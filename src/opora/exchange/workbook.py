"""Reading the sheets of workbooks as text, cell by cell as a person sees them."""

from collections.abc import Generator, Iterable
from contextlib import closing

from opora.domain.errors import OporaError
from opora.exchange.guarded.read_sheet import ReadSheet
from opora.exchange.guarded.standing_guard import standing_guard
from opora.exchange.sheet import Sheet


def sheets_of_workbook(content: bytes, name: str) -> tuple[Sheet, ...]:
    """All worksheets with their rows, blank rows left out; hidden sheets too.

    The file is read in a process of its own. Raises ``OporaError``.
    """
    return _sheets(standing_guard().read(content, name))


def sheets_of_workbooks(
    files: Iterable[tuple[bytes, str]],
) -> Generator[tuple[Sheet, ...] | OporaError, None, None]:
    """For each (content, name), in their order, what ``sheets_of_workbook`` gives or raises.

    The next files are read while one is looked at; ``files`` is taken only a few ahead. A caller
    that may leave before the end closes the generator.
    """
    with closing(standing_guard().read_each(files)) as outcomes:
        for outcome in outcomes:
            yield outcome if isinstance(outcome, OporaError) else _sheets(outcome)


def _sheets(sheets: tuple[ReadSheet, ...]) -> tuple[Sheet, ...]:
    return tuple(Sheet(sheet.name, sheet.rows) for sheet in sheets)
