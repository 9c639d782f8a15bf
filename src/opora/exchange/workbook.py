"""Reading the sheets of a workbook as text, cell by cell as a person sees them."""

from opora.domain.errors import OporaError
from opora.exchange.guarded.read_sheet import ReadSheet
from opora.exchange.guarded.standing_guard import standing_guard
from opora.exchange.sheet import MAX_ROWS, Sheet


def sheets_of_workbook(content: bytes, name: str) -> tuple[Sheet, ...]:
    """All worksheets with their rows, blank rows left out; hidden sheets too.

    The file is read in a process of its own. Raises ``OporaError``.
    """
    return _sheets(standing_guard().read(content, name), name)


def _sheets(sheets: tuple[ReadSheet, ...], name: str) -> tuple[Sheet, ...]:
    if any(len(sheet.rows) > MAX_ROWS for sheet in sheets):
        raise OporaError(f"В файле «{name}» больше {MAX_ROWS} строк; разделите его на части.")
    return tuple(Sheet(sheet.name, sheet.rows) for sheet in sheets)
