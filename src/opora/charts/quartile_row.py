"""One value of a school and the quartiles of the schools that it is compared with."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from opora.identification.result_table import Cell


@dataclass(frozen=True)
class QuartileRow:
    """``whole`` is the end of the axis where the value is a part of something, else ``None``.

    ``printed`` is how values of this row are written; ``compared`` says with how many schools.
    """

    title: str
    value: Fraction
    lower: Fraction
    median: Fraction
    upper: Fraction
    printed: Callable[[Fraction], str]
    compared: int
    whole: Fraction | None = None

    @property
    def most(self) -> Fraction:
        """The end of the axis: the whole, or the first whole number that all values keep to."""
        return self.whole or Fraction(max(1, ceil(max(self.value, self.upper))))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The row as a table says it."""
        numbers = (self.value, self.lower, self.median, self.upper)
        return self.title, *map(self.printed, numbers), self.compared

    @property
    def hint(self) -> str:
        """What is told when the row is pointed at."""
        lower, median, upper = map(self.printed, (self.lower, self.median, self.upper))
        return (
            f"{self.title}: {self.printed(self.value)}; у половины сопоставимых школ "
            f"от {lower} до {upper}, медиана {median}"
        )
