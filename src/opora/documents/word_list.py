"""Lists of a Word paper, with numbers that Word itself keeps."""

from docx.document import Document

from opora.documents.content import Items
from opora.documents.word_paragraph import Setting, paragraph
from opora.documents.word_xml import Element, element

DECIMAL = 1  # the abstract list of that id in word_blank/word/numbering.xml


def list_elements(document: Document, items: Items, setting: Setting) -> list[Element]:
    """A paragraph per item; `setting` concerns the first one."""
    style = "ListNumber" if items.numbered else "ListBullet"
    num_id = _restarted(document) if items.numbered else None
    first = Setting(setting.new_page, space_before=setting.space_before, num_id=num_id)
    settings = [first, *[Setting(num_id=num_id)] * (len(items.texts) - 1)]
    return [paragraph(style, text, own) for text, own in zip(items.texts, settings, strict=True)]


def _restarted(document: Document) -> int:
    """A number sequence of its own: without it a second list would go on counting."""
    numbering: Element = document.part.numbering_part.element
    used = [int(number) for number in numbering.xpath("./w:num/@w:numId")]
    num_id = max(used) + 1
    start = element("w:startOverride", {"w:val": 1})
    level = element("w:lvlOverride", {"w:ilvl": 0}, start)
    abstract = element("w:abstractNumId", {"w:val": DECIMAL})
    numbering.append(element("w:num", {"w:numId": num_id}, abstract, level))
    return num_id
