"""How wide the columns of a table are: by weight, but never narrower than their longest word.

A word cut in two by its own column is what makes a table look broken. Measures are rough and
generous; the exact ones would need the font, which the writer of a file does not have.
"""

from itertools import accumulate, pairwise

from opora.documents.content import Table
from opora.documents.word_paragraph import printable

# Twentieths of a point at 12 pt Times New Roman, bold, rounded up.
CAPITAL, SMALL, CELL_MARGINS = 180, 138, 180


def column_widths(table: Table, width: int) -> list[int]:
    """The widths in units of `width`, adding up to it exactly.

    Where even the longest words do not fit side by side, all columns shrink in proportion to them.
    """
    needs = [_need(table, place) for place in range(len(table.columns))]
    spare = width - sum(needs)
    if spare < 0:
        return _shared(width, needs)
    weights = [column.weight for column in table.columns]
    wanted = _shared(width, weights)
    lacking = [max(0, need - share) for need, share in zip(needs, wanted, strict=True)]
    room = [max(0, share - need) for need, share in zip(needs, wanted, strict=True)]
    given = _shared(sum(lacking), room) if sum(room) else lacking
    return [share + lack - gift for share, lack, gift in zip(wanted, lacking, given, strict=True)]


def _need(table: Table, place: int) -> int:
    texts = [table.columns[place].title, *(row.cells[place] for row in table.rows)]
    # Not split(): that would cut at the no-break spaces, where the line cannot be broken.
    words = (word for text in texts for word in printable(text).split(" "))
    return CELL_MARGINS + max(_word_width(word) for word in words)


def _word_width(word: str) -> int:
    return sum(CAPITAL if char.isupper() else SMALL for char in word)


def _shared(whole: int, weights: list[int]) -> list[int]:
    """The whole shared out by weight without a remainder."""
    total = sum(weights)
    edges = [0, *(whole * sum_so_far // total for sum_so_far in accumulate(weights))]
    return [right - left for left, right in pairwise(edges)]
