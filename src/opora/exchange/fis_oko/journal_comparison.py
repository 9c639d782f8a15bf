"""«Сравнение отметок с отметками по журналу»: what is alike in its wide and its long form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.exchange import cell_values
from opora.exchange.figures import Figures, printed_percent
from opora.exchange.fis_oko.group_report import ToldGroup
from opora.exchange.fis_oko.printed_figures import count_cell, share_cell
from opora.exchange.rules.about_fis_oko import (
    JOURNAL_COUNTS_CONTRADICT,
    JOURNAL_HOLDS_NO_MARKS,
    JOURNAL_SHARE_CONTRADICTS,
)
from opora.exchange.rules.rule import Remark
from opora.language.numbers import percent


@dataclass(frozen=True)
class JournalPart:
    """«Понизили», «Подтвердили» or «Повысили»: the cells with the count and its share."""

    name: str
    count: str
    share: str


def told_comparison(
    participants: int | None,
    parts: Sequence[JournalPart],
    decimals: int,
    *,
    parts_are_all: bool,
) -> ToldGroup:
    """Participants alone, and a doubt for each number that contradicts another.

    ``parts_are_all`` where the three parts are all that is counted; else pupils without a journal
    mark are among the participants and in no part.
    """
    counted = [count_cell(part.count, part.name) for part in parts]
    remarks = [remark for _, told in counted for remark in told]
    counts = [count for count, _ in counted if count is not None]
    if len(counts) == len(parts):
        total = sum(counts)
        remarks += _share_remarks(parts, counts, decimals)
        if participants is not None and _contradict(total, participants, exactly=parts_are_all):
            remarks.append(
                JOURNAL_COUNTS_CONTRADICT.remark(
                    value=f"{total} и {participants}", total=total, participants=participants
                )
            )
            participants = None
    if participants:
        remarks.append(JOURNAL_HOLDS_NO_MARKS.remark(participants=participants))
    return ToldGroup(Figures(participants), tuple(remarks))


def without_lack_of_marks(told: ToldGroup) -> ToldGroup:
    """The same for a territory: of it nobody expects marks."""
    kept = tuple(one for one in told.remarks if one.rule is not JOURNAL_HOLDS_NO_MARKS)
    return ToldGroup(told.figures, kept)


def _contradict(total: int, participants: int, *, exactly: bool) -> bool:
    return total != participants if exactly else total > participants


def _share_remarks(
    parts: Sequence[JournalPart], counts: Sequence[int], decimals: int
) -> Iterator[Remark]:
    base = sum(counts)
    for part, count in zip(parts, counts, strict=True):
        share, remarks = share_cell(part.share, part.name, decimals)
        yield from remarks
        if share is None or not base or cell_values.is_nothing(part.share):
            continue
        if not share.agrees_with(count, base):
            yield JOURNAL_SHARE_CONTRADICTS.remark(
                column=part.name,
                value=printed_percent(share),
                count=count,
                base=base,
                computed=percent(Fraction(count, base), max(1, share.decimals)),
            )
