"""A table for the terminal."""

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

_GAP = "  "


def text_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], widest: Sequence[int]
) -> list[str]:
    """Lines of an aligned table; a cell longer than its column's ``widest`` is wrapped, not cut."""
    table = [
        [_wrapped(cell, limit) for cell, limit in zip(row, widest, strict=True)]
        for row in (header, *rows)
    ]
    columns = zip(*table, strict=True)
    widths = [max(len(line) for cell in column for line in cell) for column in columns]
    head, *body = (
        [_line(cells, widths) for cells in zip_longest(*row, fillvalue="")] for row in table
    )
    rule = _GAP.join("─" * width for width in widths)
    return [*head, rule, *(line for row in body for line in row)]


def _wrapped(cell: str, widest: int) -> list[str]:
    return textwrap.wrap(cell, widest, break_long_words=False) or [""]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
