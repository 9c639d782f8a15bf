"""A row of a file, as the person who opens the file sees it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Where:
    """File name without its folder, sheet («» in text files), row from 1."""

    file: str
    sheet: str
    row: int

    @property
    def title(self) -> str:
        """Russian name for papers: «итоги.xlsx, лист «Данные», строка 7»."""
        sheet = f", лист «{self.sheet}»" if self.sheet else ""
        return f"{self.file}{sheet}, строка {self.row}"
