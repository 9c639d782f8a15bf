"""Cells of a report → numbers and shares, with the remark that a wrong one deserves."""

from collections.abc import Iterable

from opora.domain.printed_share import PrintedShare
from opora.exchange import cell_values
from opora.exchange.rules.about_counts import BAD_NUMBER
from opora.exchange.rules.about_fis_oko import BAD_SHARE
from opora.exchange.rules.rule import Remark

# ФИС ОКО prints two decimals. A cell with the full number behind its format shows a dozen, of
# which the last ones are noise of the arithmetic.
_PRINTED_DECIMALS, _MOST_DECIMALS = 2, 4


def count_cell(text: str, column: str) -> tuple[int | None, tuple[Remark, ...]]:
    """A number of pupils or schools; an empty cell is no number."""
    try:
        return cell_values.count(text), ()
    except ValueError:
        return None, (BAD_NUMBER.remark(column=column, value=text),)


def share_cell(
    text: str, column: str, decimals: int
) -> tuple[PrintedShare | None, tuple[Remark, ...]]:
    """A percentage; a sign of nothing is none of the pupils, which the sum of shares checks."""
    if cell_values.is_nothing(text):
        return PrintedShare(cell_values.printed_share("0").share, decimals), ()
    try:
        share = cell_values.printed_share(text)
    except ValueError:
        return None, (BAD_SHARE.remark(column=column, value=text),)
    own = min(max(share.decimals, decimals), _MOST_DECIMALS)
    return PrintedShare(share.share, own), ()


def decimals_of(texts: Iterable[str]) -> int:
    """How many decimals the shares of a sheet were printed with, at most two.

    A number loses its last zeros in a workbook: «12.9» may be 12,90. So the cell that shows most
    speaks for all; a sheet that somebody rounded to whole percents shows none anywhere, and then
    a share must not be taken for more exact than it is.
    """
    return max((min(_decimals(text), _PRINTED_DECIMALS) for text in texts), default=0)


def _decimals(text: str) -> int:
    try:
        return cell_values.printed_share(text).decimals
    except ValueError:
        return 0
