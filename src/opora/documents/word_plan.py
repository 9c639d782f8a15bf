"""Where each block of a paper goes, decided before a word of Word is written.

Numbers of tables and appendices, page turns and landscape pages follow from the order of blocks
alone, so that they can be tested without opening a file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from opora.documents.content import Appendix, Block, Heading, PageBreak, Table


@dataclass(frozen=True)
class Placed:
    """A block and its place. `number` counts tables and appendices; `appendix_alone` needs none."""

    block: Block
    number: int = 0
    appendix_alone: bool = False
    landscape: bool = False
    new_page: bool = False
    after_table: bool = False


@dataclass(frozen=True)
class Plan:
    """The text before the signatures and the appendices behind them."""

    text: tuple[Placed, ...]
    appendices: tuple[Placed, ...]


def plan(blocks: tuple[Block, ...]) -> Plan:
    """The blocks in their order, page breaks dissolved into the block that follows them."""
    placed = _placed(blocks)
    before = len(list(takewhile(lambda p: not isinstance(p.block, Appendix), placed)))
    return Plan(text=placed[:before], appendices=placed[before:])


def _placed(blocks: tuple[Block, ...]) -> tuple[Placed, ...]:
    made: list[Placed] = []
    counts = {Table: 0, Appendix: 0}
    appendices = sum(isinstance(block, Appendix) for block in blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            continue
        if isinstance(block, Table | Appendix):
            counts[type(block)] += 1
        previous = blocks[place - 1] if place else None
        made.append(
            Placed(
                block=block,
                number=counts.get(type(block), 0),
                appendix_alone=appendices == 1,
                landscape=_leads_to_wide_table(blocks[place:]),
                # A break of its own would leave an empty page where the page ends by itself.
                new_page=isinstance(previous, PageBreak) or isinstance(block, Appendix),
                after_table=isinstance(previous, Table) and not previous.note,
            )
        )
    return tuple(made)


def _leads_to_wide_table(rest: Sequence[Block]) -> bool:
    """A wide table, or headings right above one: a heading must not stay behind on its own page."""
    opening = list(takewhile(lambda block: isinstance(block, Heading | Appendix), rest))
    following = rest[len(opening) : len(opening) + 1]
    return any(isinstance(block, Table) and block.wide for block in following)
