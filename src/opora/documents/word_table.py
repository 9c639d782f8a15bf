"""Tables of a Word paper: caption with a real number, repeated head, rows never cut by a page."""

from opora.documents.content import Align, Column, Emphasis, Row, Table
from opora.documents.word_column_widths import column_widths
from opora.documents.word_paragraph import (
    PLAIN,
    Setting,
    paragraph,
    printable,
    properties,
    text_runs,
)
from opora.documents.word_xml import Element, element, field, runs

JUSTIFICATION = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}


def table_elements(
    table: Table, number: int, width: int, setting: Setting = PLAIN
) -> list[Element]:
    """Caption, table and note. `width` in twentieths of a point; `setting` is the caption's."""
    widths = column_widths(table, width)
    last = len(table.rows) - 1
    body = [
        _row(table.columns, row, widths, keep_next=bool(table.note) and place == last)
        for place, row in enumerate(table.rows)
    ]
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": w}) for w in widths))
    made = element(
        "w:tbl", None, _properties(table, width), grid, _head(table.columns, widths), *body
    )
    note = [paragraph("TableNote", table.note)] if table.note else []
    return [_caption(table.caption, number, setting), made, *note]


def _caption(caption: str, number: int, setting: Setting) -> Element:
    return element(
        "w:p",
        None,
        properties("Caption", setting),
        *runs("Таблица\u00a0"),
        field("SEQ Таблица \\* ARABIC", str(number)),
        *runs(f"\u00a0— {printable(caption)}"),
    )


def _properties(table: Table, width: int) -> Element:
    return element(
        "w:tblPr",
        None,
        element("w:tblStyle", {"w:val": "PaperTable"}),
        element("w:tblW", {"w:w": width, "w:type": "dxa"}),
        # Fixed: the widths must not depend on who opens the file.
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblLook", {"w:val": "0020", "w:firstRow": 1}),
        # Read aloud by screen readers.
        element("w:tblCaption", {"w:val": printable(table.caption)}),
    )


def _head(columns: tuple[Column, ...], widths: list[int]) -> Element:
    cells = [
        _cell(width, paragraph("TableHead", column.title), vertical="center")
        for column, width in zip(columns, widths, strict=True)
    ]
    repeated = element("w:trPr", None, element("w:cantSplit"), element("w:tblHeader"))
    return element("w:tr", None, repeated, *cells)


def _row(columns: tuple[Column, ...], row: Row, widths: list[int], *, keep_next: bool) -> Element:
    cells = [
        _cell(width, _cell_text(text, column.align, row.emphasis, keep_next=keep_next))
        for text, column, width in zip(row.cells, columns, widths, strict=True)
    ]
    return element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells)


def _cell_text(text: str, align: Align, emphasis: Emphasis, *, keep_next: bool) -> Element:
    setting = Setting(
        keep_next=keep_next, align=None if align is Align.LEFT else JUSTIFICATION[align]
    )
    return element("w:p", None, properties("TableText", setting), *text_runs(text, emphasis))


def _cell(width: int, text: Element, vertical: str = "top") -> Element:
    shape = element(
        "w:tcPr",
        None,
        element("w:tcW", {"w:w": width, "w:type": "dxa"}),
        element("w:vAlign", {"w:val": vertical}),
    )
    return element("w:tc", None, shape, text)
