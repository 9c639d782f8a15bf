"""The signature block: post on the left, room for the signature, name on the right.

Source: ГОСТ Р 7.0.97-2016, п. 5.22. What is unknown becomes a line with a hint under it, to be
filled in by hand: an invented name must not reach a paper that somebody signs.
"""

from opora.documents.paper import Signature
from opora.documents.word_paragraph import Setting, paragraph
from opora.documents.word_xml import Element, element

# Post, gap, signature, gap, name, in parts of a hundred.
SHARES = (46, 3, 20, 3, 28)
SPACE_ABOVE = 480  # twentieths of a point: room for the hand that signs


def signature_elements(signature: Signature, width: int, *, last: bool) -> list[Element]:
    """A table without borders; all signatures stay on one page, up to the last one."""
    widths = [width * share // 100 for share in SHARES]
    written = (signature.post, "", None, "", signature.name)
    hints = (
        "" if signature.post else "(должность)",
        "",
        "(подпись)",
        "",
        "" if signature.name else "(инициалы, фамилия)",
    )
    aligned = (None, None, None, None, "right")
    upper = [_cell(*parts) for parts in zip(written, widths, aligned, strict=True)]
    lower = [
        _hint(text, size, keep_next=not last) for text, size in zip(hints, widths, strict=True)
    ]
    grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": size}) for size in widths))
    table = element("w:tbl", None, _properties(width), grid, _row(upper), _row(lower))
    # Two tables without a paragraph between them would grow together into one.
    return [table, paragraph("SectionEnd", "", Setting(keep_next=not last))]


def _properties(width: int) -> Element:
    nothing: dict[str, str | int] = {"w:w": 0, "w:type": "dxa"}
    return element(
        "w:tblPr",
        None,
        element("w:tblW", {"w:w": width, "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        # Without margins the post starts where the text above starts, and the name ends with it.
        element("w:tblCellMar", None, *(element(side, nothing) for side in ("w:left", "w:right"))),
    )


def _row(cells: list[Element]) -> Element:
    return element("w:tr", None, element("w:trPr", None, element("w:cantSplit")), *cells)


def _cell(text: str | None, width: int, align: str | None) -> Element:
    setting = Setting(keep_next=True, space_before=SPACE_ABOVE, align=align)
    return _shaped(width, paragraph("SignatureText", text or "", setting), lined=text is None)


def _hint(text: str, width: int, *, keep_next: bool) -> Element:
    kept = Setting(keep_next=keep_next)
    return _shaped(width, paragraph("SignatureHint", text, kept), lined=False)


def _shaped(width: int, text: Element, *, lined: bool) -> Element:
    shape = element("w:tcPr", None, element("w:tcW", {"w:w": width, "w:type": "dxa"}))
    if lined:
        line = element("w:bottom", {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto"})
        shape.append(element("w:tcBorders", None, line))
    shape.append(element("w:vAlign", {"w:val": "bottom"}))
    return element("w:tc", None, shape, text)
