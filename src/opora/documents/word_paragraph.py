"""Paragraphs of a Word paper: a style, a typeset text and nothing set by hand without need."""

import re
from dataclasses import dataclass
from typing import assert_never

from opora.documents.content import Emphasis, Run, Text
from opora.documents.word_xml import Element, element, runs
from opora.language.typography import typeset

# What XML 1.0 cannot hold (§ 2.2): control characters, lone surrogates. They are dropped, not
# refused: nobody sees them, and a stray one in a school's name must not stop a whole paper.
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Setting:
    """What one paragraph has beyond its style. `num_id` restarts a numbered list."""

    new_page: bool = False
    keep_next: bool = False
    space_before: int | None = None  # twentieths of a point
    align: str | None = None
    num_id: int | None = None


PLAIN = Setting()


def paragraph(style_id: str, text: Text, setting: Setting = PLAIN) -> Element:
    """A paragraph whose text is typeset here and nowhere else."""
    return element("w:p", None, properties(style_id, setting), *text_runs(text))


def properties(style_id: str, setting: Setting = PLAIN) -> Element:
    """The properties of a paragraph, in the order the schema of Word demands."""
    made = element("w:pPr", None, element("w:pStyle", {"w:val": style_id}))
    if setting.keep_next:
        made.append(element("w:keepNext"))
    if setting.new_page:
        made.append(element("w:pageBreakBefore"))
    if setting.num_id is not None:
        number = element("w:numId", {"w:val": setting.num_id})
        made.append(element("w:numPr", None, element("w:ilvl", {"w:val": 0}), number))
    if setting.space_before is not None:
        made.append(element("w:spacing", {"w:before": setting.space_before}))
    if setting.align is not None:
        made.append(element("w:jc", {"w:val": setting.align}))
    return made


def text_runs(text: Text, emphasis: Emphasis = Emphasis.NONE) -> list[Element]:
    """The runs of a text; `emphasis` holds where a run has none of its own."""
    stretches = (Run(text),) if isinstance(text, str) else text
    made: list[Element] = []
    for stretch in stretches:
        own = stretch.emphasis if stretch.emphasis is not Emphasis.NONE else emphasis
        made += runs(printable(stretch.text), *_switches(own))
    return made


def printable(text: str) -> str:
    """The text as it may stand in a Word file: typeset, without characters XML cannot hold."""
    return typeset(NOT_IN_XML.sub("", text))


def _switches(emphasis: Emphasis) -> tuple[str, ...]:
    match emphasis:
        case Emphasis.NONE:
            return ()
        case Emphasis.BOLD:
            return ("w:b", "w:bCs")
        case Emphasis.ITALIC:
            return ("w:i", "w:iCs")
        case _:
            assert_never(emphasis)
