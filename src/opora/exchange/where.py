"""A row of a file, as the person who opens the file sees it."""

from typing import NamedTuple


class Where(NamedTuple):
    """File name without its folder, sheet («» in text files), row from 1.

    A tuple and no dataclass: there is one for each of a hundred thousand rows, and each is made,
    hashed and looked up several times.
    """

    file: str
    sheet: str
    row: int

    @property
    def title(self) -> str:
        """Russian name for papers: «итоги.xlsx, лист «Данные», строка 7»."""
        sheet = f", лист «{self.sheet}»" if self.sheet else ""
        return f"{self.file}{sheet}, строка {self.row}"
