"""Page headers: the number at the top from page 2 on, the watermark on every page.

Source: ГОСТ Р 7.0.97-2016, разд. 3: numbers stand in the middle of the upper margin, not on page 1.
"""

from docx.document import Document

from opora.documents.word_paragraph import properties
from opora.documents.word_watermark import watermark
from opora.documents.word_xml import Element, element, field


def write_headers(document: Document, words: str | None) -> None:
    """Fill both headers of the only section; later sections take the second one over."""
    section = document.sections[0]
    first, other = section.first_page_header, section.header
    for header in (first, other):
        header.is_linked_to_previous = False
    marks = [watermark(words, number) for number in (1, 2)] if words else []
    _replace(first.part.element, marks[:1] or [_line()])
    _replace(other.part.element, [_line(field("PAGE", "2")), *marks[1:]])


def _line(*content: Element) -> Element:
    return element("w:p", None, properties("Header"), *content)


def _replace(header: Element, paragraphs: list[Element]) -> None:
    for old in list(header):
        header.remove(old)
    header.extend(paragraphs)
