"""Which layout a file has: asked of each layout in turn, decided by content."""

import io
import re
from collections.abc import Sequence
from itertools import islice

from opora.exchange.context.context_layout import CONTEXT_FORM
from opora.exchange.exams.exam_protocol import ENGLISH_EXAM_PROTOCOL, EXAM_PROTOCOL
from opora.exchange.fis_oko.layouts import FIS_OKO_LAYOUTS
from opora.exchange.layout import Layout
from opora.exchange.opened_file import FileContent
from opora.exchange.sheet import Sheet
from opora.exchange.text_file import DELIMITERS, table_of
from opora.exchange.vpr.protocol_2020 import PROTOCOL_2020
from opora.exchange.vpr.protocol_2021 import PROTOCOL_2021
from opora.exchange.vpr.protocol_2022 import PROTOCOL_2022

LAYOUTS: tuple[Layout, ...] = (
    PROTOCOL_2020,
    PROTOCOL_2021,
    PROTOCOL_2022,
    EXAM_PROTOCOL,
    ENGLISH_EXAM_PROTOCOL,
    *FIS_OKO_LAYOUTS,
    CONTEXT_FORM,
)

# Fewer cells on every line near the top of a text are no table of anything that has a layout.
_ENOUGH_CELLS = 3
# As many rows as any layout looks at, and then some.
_LINES_TO_LOOK_AT = 60
# How a spreadsheet notes the delimiter of a text; the line is kept, for rows are counted.
_NOTE = re.compile(r"^sep=.(?=\r?\n)", re.IGNORECASE)


def layout_of(sheets: Sequence[Sheet]) -> Layout | None:
    """The layout of these sheets, ``None`` for a template or anything else."""
    return next((layout for layout in LAYOUTS if layout.recognises(sheets)), None)


def sheets_of(content: FileContent, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or the one table of a text; none for running text."""
    if not isinstance(content, str):
        return content
    text = _NOTE.sub("", content, count=1)
    # The text may be as long as a country's protocol: only its top is cut into lines.
    tops = "".join(islice(io.StringIO(text, newline=""), _LINES_TO_LOOK_AT))
    # Running text has commas too, and so have cells: it is a table only if its top has a layout.
    for delimiter in (one for one in DELIMITERS if _most_cells(tops, one) >= _ENOUGH_CELLS):
        if layout_of((table_of(tops, delimiter, name),)):
            return (table_of(text, delimiter, name),)
    return ()


def _most_cells(text: str, delimiter: str) -> int:
    """The most cells on one line, cut plainly; a title may stand above the headers."""
    return max((line.count(delimiter) + 1 for line in text.splitlines()), default=0)
