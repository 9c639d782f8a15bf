"""An official paper as a Word file.

Layout by ГОСТ Р 7.0.97-2016, разд. 3: A4, margins 20, 10, 20, 20 mm, Times New Roman 14 (12 in
tables), indent 1.25 cm, page number in the middle of the upper margin from page 2 on. Styles, lists
and the page itself lie as XML beside this module in `word_blank`.
"""

import datetime as dt
from typing import assert_never

from docx.document import Document

from opora.documents.content import (
    Appendix,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
)
from opora.documents.paper import Paper
from opora.documents.word_front import front_elements
from opora.documents.word_header import write_headers
from opora.documents.word_list import list_elements
from opora.documents.word_package import blank_document, packed
from opora.documents.word_paragraph import Setting, paragraph, printable
from opora.documents.word_plan import Placed, plan
from opora.documents.word_section import is_landscape, text_width, turn
from opora.documents.word_signature import signature_elements
from opora.documents.word_table import table_elements
from opora.documents.word_xml import Element, element

SPACE_AFTER_TABLE = 200  # twentieths of a point; a table has no space of its own


def render_docx(paper: Paper) -> bytes:
    """The file: equal papers give equal bytes, on any day and in any time zone.

    Characters that XML cannot hold are dropped from the text.
    """
    document = blank_document()
    _write_properties(document, paper)
    write_headers(document, paper.watermark)
    _append(document, front_elements(paper))
    parts = plan(paper.blocks)
    for placed in parts.text:
        _write(document, placed)
    if paper.signatures:
        _write_signatures(document, paper)
    for placed in parts.appendices:
        _write(document, placed)
    return packed(document)


def _write_properties(document: Document, paper: Paper) -> None:
    known = document.core_properties
    known.title = printable(" ".join(paper.title))
    known.subject = printable(paper.subject)
    if paper.date:
        # The day of the paper, not the moment of writing: the file must not change by itself.
        known.created = known.modified = dt.datetime.combine(paper.date, dt.time())


def _write(document: Document, placed: Placed) -> None:
    if placed.landscape != is_landscape(document):
        turn(document, landscape=placed.landscape)
    _append(document, _elements(document, placed))


def _elements(document: Document, placed: Placed) -> list[Element]:
    block = placed.block
    setting = Setting(
        new_page=placed.new_page, space_before=SPACE_AFTER_TABLE if placed.after_table else None
    )
    match block:
        case Heading():
            return [paragraph(f"Heading{block.level}", block.text, Setting(placed.new_page))]
        case Paragraph():
            return [paragraph("BodyText", block.text, setting)]
        case Quotation():
            quoted = paragraph("Quote", block.text, Setting(placed.new_page, keep_next=True))
            return [quoted, paragraph("QuoteSource", block.source)]
        case Items():
            return list_elements(document, block, setting)
        case Table():
            captioned = Setting(placed.new_page)
            return table_elements(block, placed.number, text_width(document), captioned)
        case Appendix():
            mark = "Приложение" if placed.appendix_alone else f"Приложение {placed.number}"
            opening = paragraph("AppendixMark", mark, Setting(new_page=True))
            return [opening, paragraph("Heading1", block.title)]
        case PageBreak():  # pragma: no cover — a paper cannot reach it
            raise AssertionError("the plan dissolves page breaks into the block that follows")
        case _:
            assert_never(block)


def _write_signatures(document: Document, paper: Paper) -> None:
    _keep_with_signatures(document.element.body.sectPr.getprevious())
    width = text_width(document)
    *others, last = paper.signatures
    for signature in others:
        _append(document, signature_elements(signature, width, last=False))
    _append(document, signature_elements(last, width, last=True))


def _keep_with_signatures(last: Element) -> None:
    """A signature alone on its page could be put under any text."""
    rows = last.findall(element("w:tr").tag)
    where = rows[-1] if rows else last
    paragraphs = where.iter(element("w:p").tag) if rows else [where]
    for kept in paragraphs:
        kept.get_or_add_pPr().get_or_add_keepNext()


def _append(document: Document, elements: list[Element]) -> None:
    end: Element = document.element.body.sectPr
    for made in elements:
        end.addprevious(made)
