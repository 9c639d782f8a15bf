"""What an official paper consists of, as values; how it looks is the business of the writers.

A block that could not stand in a finished paper (a ragged table, a table without a name) cannot be
built: ValueError, for that is a fault of the program and not of the reader's data.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Emphasis(StrEnum):
    """How a text differs from the one around it."""

    NONE = "none"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True)
class Run:
    """A stretch of text in one emphasis. Quotation marks are paired within a run."""

    text: str
    emphasis: Emphasis = Emphasis.NONE


Text: TypeAlias = str | tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """Opens a section; a section without a text cannot stand in a paper."""

    level: Literal[1, 2, 3]
    text: str

    def __post_init__(self) -> None:
        require(self.level in {1, 2, 3}, f"a heading has level 1, 2 or 3, not {self.level}")
        require_text(self.text, "a heading")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    text: Text

    def __post_init__(self) -> None:
        require_text(self.text, "a paragraph")


@dataclass(frozen=True)
class Quotation:
    """Somebody else's wording, word for word; the writer adds nothing to it, not even quotes."""

    text: str
    source: str

    def __post_init__(self) -> None:
        require_text(self.text, "a quotation")
        require_text(self.source, "the source of a quotation")


@dataclass(frozen=True)
class Items:
    """A list; every numbered list starts at 1."""

    texts: tuple[Text, ...]
    numbered: bool = False

    def __post_init__(self) -> None:
        require(bool(self.texts), "a list needs at least one item")
        for text in self.texts:
            require_text(text, "a list item")


@dataclass(frozen=True)
class Column:
    """A column and its share of the table's width, in proportion to the other weights."""

    title: str
    weight: int = 1
    align: Align = Align.LEFT

    def __post_init__(self) -> None:
        require_text(self.title, "a column")
        require(self.weight > 0, f"column «{self.title}» needs a positive weight")


@dataclass(frozen=True)
class Row:
    """One line of a table; an empty cell prints as empty. Emphasis is for totals and the like."""

    cells: tuple[str, ...]
    emphasis: Emphasis = Emphasis.NONE


@dataclass(frozen=True)
class Table:
    """A named table; writers number tables through the paper in their order.

    `wide` asks for a landscape page. `note` stands right under the table.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: str = ""
    wide: bool = False

    def __post_init__(self) -> None:
        require_text(self.caption, "a table")
        require(bool(self.columns), f"table «{self.caption}» needs columns")
        require(bool(self.rows), f"table «{self.caption}» has no rows: say so in a paragraph")
        for place, row in enumerate(self.rows, start=1):
            require(
                len(row.cells) == len(self.columns),
                f"row {place} of table «{self.caption}» has {len(row.cells)} cells "
                f"for {len(self.columns)} columns",
            )


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True)
class Appendix:
    """Opens an appendix on a new page; writers number them and put them after the signatures."""

    title: str

    def __post_init__(self) -> None:
        require_text(self.title, "an appendix")


Block: TypeAlias = Heading | Paragraph | Quotation | Items | Table | PageBreak | Appendix


def require_text(text: Text, what: str) -> None:
    """Refuse a part of a paper that would print as nothing."""
    plain = text if isinstance(text, str) else "".join(run.text for run in text)
    require(bool(plain.strip()), f"{what} needs a text")


def require(condition: bool, message: str) -> None:  # noqa: FBT001 — reads as a sentence
    """Refuse what cannot be a finished paper, with the reason."""
    if not condition:
        raise ValueError(message)
