"""The shares of a row → the numbers of pupils behind them, or why they cannot be told."""

from collections.abc import Mapping
from dataclasses import dataclass

from opora.domain.printed_share import PrintedShare
from opora.exchange.figures import printed_percent
from opora.exchange.fis_oko.printed_figures import share_cell
from opora.exchange.fis_oko.recovered_counts import fitting_counts, sum_to_hundred
from opora.exchange.rules.about_fis_oko import (
    COUNTS_AMBIGUOUS,
    SHARES_DO_NOT_SUM,
    SHARES_FIT_NO_COUNTS,
    TERRITORY_SHARES_DO_NOT_SUM,
)
from opora.exchange.rules.rule import Remark
from opora.language.numbers import decimal


@dataclass(frozen=True)
class ToldShares:
    """``counts`` in the order of the columns; ``None`` unless exactly one solution fits."""

    shares: tuple[PrintedShare, ...] = ()
    counts: tuple[int, ...] | None = None
    remarks: tuple[Remark, ...] = ()


def told_shares(
    cells: Mapping[str, str], participants: int | None, decimals: int, *, is_school: bool
) -> ToldShares:
    """Recover the counts of a school; of a territory only check the sum.

    ``cells`` are the shares by header, ``decimals`` as ``decimals_of`` tells them.
    """
    read = [share_cell(text, header, decimals) for header, text in cells.items()]
    shares = tuple(share for share, _ in read if share)
    if len(shares) < len(cells):
        return ToldShares(remarks=tuple(remark for _, remarks in read for remark in remarks))
    if not participants:
        return ToldShares(shares)
    if not sum_to_hundred(shares):
        rule = SHARES_DO_NOT_SUM if is_school else TERRITORY_SHARES_DO_NOT_SUM
        return ToldShares(shares, remarks=(rule.remark(value=_printed(cells), total=_sum(shares)),))
    return _recovered(shares, participants, cells) if is_school else ToldShares(shares)


def _recovered(
    shares: tuple[PrintedShare, ...], participants: int, cells: Mapping[str, str]
) -> ToldShares:
    solutions = fitting_counts(shares, participants)
    if len(solutions) == 1:
        return ToldShares(shares, solutions[0])
    if not solutions:
        printed = "; ".join(printed_percent(share) for share in shares)
        remark = SHARES_FIT_NO_COUNTS.remark(value=printed, participants=participants)
        return ToldShares(shares, remarks=(remark,))
    variants = " или ".join(_by_header(cells, counts) for counts in solutions)
    return ToldShares(shares, remarks=(COUNTS_AMBIGUOUS.remark(value=variants),))


def _by_header(cells: Mapping[str, str], counts: tuple[int, ...]) -> str:
    """«2» — 1, «3» — 5; what nobody has is left out, or a distribution would fill a page."""
    pairs = zip(cells, counts, strict=True)
    return ", ".join(f"«{header}» — {count}" for header, count in pairs if count)


def _printed(cells: Mapping[str, str]) -> str:
    return " + ".join(text for text in cells.values() if text)


def _sum(shares: tuple[PrintedShare, ...]) -> str:
    return decimal(sum(share.share for share in shares) * 100, 2)
