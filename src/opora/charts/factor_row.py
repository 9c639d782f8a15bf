"""One risk factor of a school as the picture of the profile shows it."""

from dataclasses import dataclass
from fractions import Fraction

from opora.diagnosis.significance import Significance
from opora.identification.result_table import Cell


@dataclass(frozen=True)
class FactorRow:
    """Both risks from 0 to 1, ``None`` where that way says nothing; ``final`` is the word in force.

    ``note`` is what must be seen beside the row: a contradiction, the answer of the school.
    """

    title: str
    indicators: Fraction | None
    questionnaires: Fraction | None
    final: Significance
    note: str = ""

    @property
    def words(self) -> str:
        """«значимость высокая», «нет данных»."""
        if self.final is Significance.UNKNOWN:
            return self.final.russian
        return f"значимость {self.final.russian}"

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The row of the table beside the picture."""
        return (
            self.title,
            self.indicators,
            self.questionnaires,
            self.final.russian,
            self.note or "—",
        )
