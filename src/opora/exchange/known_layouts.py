"""Which layout a file has: asked of each layout in turn, decided by content."""

import csv
from collections.abc import Sequence

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

# Fewer cells on the first line of a text are no table of anything that has a layout.
_ENOUGH_CELLS = 3


def layout_of(sheets: Sequence[Sheet]) -> Layout | None:
    """The layout of these sheets, ``None`` for a template or anything else."""
    return next((layout for layout in LAYOUTS if layout.recognises(sheets)), None)


def sheets_of(content: FileContent, name: str) -> tuple[Sheet, ...]:
    """The sheets of a workbook, or the one table of a text; none for running text."""
    if not isinstance(content, str):
        return content
    first = content.partition("\n")[0]
    best = max(DELIMITERS, key=lambda delimiter: len(_cells(first, delimiter)))
    if len(_cells(first, best)) < _ENOUGH_CELLS:
        return ()
    return (table_of(content, best, name),)


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line], delimiter=delimiter), [])
