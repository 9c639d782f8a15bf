"""Rows of a protocol that hold no pupil: lines of the page, and means."""

import re

from opora.exchange.cell_values import folded
from opora.exchange.sheet import SheetRow

_MEANS = re.compile(r"(?:средн|итог|всего|максим|миним|average|mean|total)")
_PAGE = re.compile(
    r"\b(?:страниц\w*|стр|лист|протокол\w*|председател\w*|члены?|секретар\w*|подпис\w*|печат\w*"
    r"|экзамен\w*|предмет\w*|апелляци\w*|пересдач\w*|регион\w*|субъект\w*|район\w*|комисси\w*"
    r"|ппэ|рцои|гэк|форма|page|protocol)\b"
)
_LETTER = re.compile(r"[^\W\d_]")
_ENOUGH_FOR_A_LINE = 3


def is_means(row: SheetRow) -> bool:
    """Whether the row gives means or totals: «Средние», «Итого»."""
    first = next((cell for cell in row.cells if cell), "")
    return bool(_MEANS.match(folded(first)))


def is_row_of_table(row: SheetRow) -> bool:
    """Whether so many cells are filled that it is no line of text."""
    return sum(map(bool, row.cells)) > _ENOUGH_FOR_A_LINE


def is_line(row: SheetRow) -> bool:
    """Whether the row may be a line of text over a table: few cells, words, no bare number."""
    if is_row_of_table(row) or is_means(row):
        return False
    return all(_LETTER.search(cell) or "-" in cell for cell in row.cells if cell)


def is_remark_of_page(row: SheetRow) -> bool:
    """Whether the words are known ones of a page: its number, the commission, signatures."""
    return bool(_PAGE.search(folded(" ".join(row.cells))))
