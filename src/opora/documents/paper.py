"""A whole official paper, from the name of the organisation to the signatures.

The order of parts follows ГОСТ Р 7.0.97-2016: organisation, kind of the paper, what it is about,
place, date and number, text, signatures, appendices. A paper with an empty section cannot be built.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from opora.documents.content import (
    Appendix,
    Block,
    Heading,
    PageBreak,
    require,
    require_text,
)


@dataclass(frozen=True)
class Signature:
    """Who signs; what is None is left as a line to be filled in by hand."""

    post: str | None = None
    name: str | None = None


@dataclass(frozen=True)
class Paper:
    """A whole paper. `title` holds the lines of its name, «АНАЛИТИЧЕСКАЯ СПРАВКА» first.

    `date` and `number` that are None are left as lines to be filled in by hand. `watermark` is for
    what is not official; a paper that nobody may sign has no `signatures`. `subject` goes into the
    properties of the file, never onto the page.
    """

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    subtitle: str = ""
    organisation: str = ""
    place: str = ""
    date: dt.date | None = None
    number: str | None = None
    signatures: tuple[Signature, ...] = (Signature(),)
    watermark: str | None = None
    subject: str = ""

    def __post_init__(self) -> None:
        require(bool(self.title), "a paper needs a title")
        for line in self.title:
            require_text(line, "a line of the title")
        require(self.watermark != "", "a watermark without words would not be seen")
        require(bool(self.blocks), "a paper needs a text")
        for opening in _empty_sections(self.blocks):
            raise ValueError(f"nothing stands beneath «{opening}»")


def _empty_sections(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Headings and appendices that the end or an equal or higher heading closes at once."""
    substance = [block for block in blocks if not isinstance(block, PageBreak)]
    for block, following in zip(substance, [*substance[1:], None], strict=True):
        if isinstance(block, Heading | Appendix) and not _continues(block, following):
            yield block.text if isinstance(block, Heading) else block.title


def _continues(opening: Heading | Appendix, following: Block | None) -> bool:
    if following is None or isinstance(following, Appendix):
        return False
    if isinstance(opening, Heading) and isinstance(following, Heading):
        return following.level > opening.level
    return True
