"""Elements of WordprocessingML, built bottom up.

python-docx is kept for the package, the headers and the properties. The text itself is built here:
its tables look every cell up anew, which takes minutes for a table of a thousand schools.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Element: TypeAlias = Any  # lxml's elements carry no types

PORTRAIT_TEXT_WIDTH = 10_205  # twentieths of a point: 210 − 20 − 10 mm
LANDSCAPE_TEXT_WIDTH = 15_137  # 297 − 20 − 10 mm


def element(
    tag: str, attributes: Mapping[str, str | int] | None = None, *children: Element
) -> Element:
    """An element such as «w:p» with prefixed attributes and its children in order."""
    made = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        made.set(qn(name), str(value))
    made.extend(children)
    return made


def field(instruction: str, cached: str) -> Element:
    """A field that Word recalculates, with the result that other readers show."""
    return element("w:fldSimple", {"w:instr": instruction}, *runs(cached))


def runs(text: str, *properties: str) -> list[Element]:
    """One run for the text, line breaks and tabs kept; `properties` are switches such as «w:b»."""
    if not text:
        return []
    run = element("w:r")
    if properties:
        run.append(element("w:rPr", None, *(element(name) for name in properties)))
    for place, line in enumerate(text.splitlines()):
        if place:
            run.append(element("w:br"))
        run.extend(_line(line))
    return [run]


def _line(line: str) -> list[Element]:
    pieces: list[Element] = []
    for place, text in enumerate(line.split("\t")):
        if place:
            pieces.append(element("w:tab"))
        if text:
            written = element("w:t", {"xml:space": "preserve"})
            written.text = text
            pieces.append(written)
    return pieces
