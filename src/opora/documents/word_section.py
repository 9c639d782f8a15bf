"""Portrait and landscape stretches of a Word paper, without empty pages between them."""

from copy import deepcopy

from docx.document import Document

from opora.documents.word_paragraph import paragraph
from opora.documents.word_xml import LANDSCAPE_TEXT_WIDTH, PORTRAIT_TEXT_WIDTH, Element, element

LONG_SIDE, SHORT_SIDE = 16_838, 11_906  # A4 in twentieths of a point


def text_width(document: Document) -> int:
    """The room for text in the stretch being written, in twentieths of a point."""
    return LANDSCAPE_TEXT_WIDTH if is_landscape(document) else PORTRAIT_TEXT_WIDTH


def is_landscape(document: Document) -> bool:
    """Which way the stretch being written lies."""
    width: int = document.sections[-1].page_width or 0
    height: int = document.sections[-1].page_height or 0
    return width > height


def turn(document: Document, *, landscape: bool) -> None:
    """End the stretch at what is written so far; what follows lies the given way."""
    body: Element = document.element.body
    current: Element = body.sectPr
    last = current.getprevious()
    if last.tag != element("w:p").tag:
        # A section ends in a paragraph; behind a table one is needed, too small to need a page.
        last = paragraph("SectionEnd", "")
        current.addprevious(last)
    last.get_or_add_pPr().append(deepcopy(current))
    # Without references of its own the new section takes over the headers of the one before;
    # its first page bears a number like every other.
    for name in ("w:headerReference", "w:titlePg"):
        for stale in current.findall(element(name).tag):
            current.remove(stale)
    width, height = (LONG_SIDE, SHORT_SIDE) if landscape else (SHORT_SIDE, LONG_SIDE)
    size = element("w:pgSz", {"w:w": width, "w:h": height})
    if landscape:
        size = element("w:pgSz", {"w:w": width, "w:h": height, "w:orient": "landscape"})
    current.replace(current.find(size.tag), size)
