"""One result of a school and the interval of its true share."""

from dataclasses import dataclass
from fractions import Fraction

from opora.charts.chart import share_cell
from opora.charts.mark import Mark
from opora.identification.procedure_phrase import share_phrase
from opora.identification.result_table import Cell
from opora.statistics.wilson import Interval, wilson_interval


@dataclass(frozen=True)
class IntervalRow:
    """``low`` of ``participants`` stayed below the minimum; ``None`` where nobody knows.

    ``is_low`` is what the rule says of the result, ``None`` where it does not count it; ``why``
    then says why not.
    """

    title: str
    low: int | None
    participants: int | None
    is_low: bool | None
    why: str = ""

    @property
    def share(self) -> Fraction | None:
        """The share below the minimum, exact."""
        if self.low is None or not self.participants:
            return None
        return Fraction(self.low, self.participants)

    @property
    def interval(self) -> Interval | None:
        """The 95 % interval of the true share, ``None`` without counts."""
        if self.low is None or not self.participants:
            return None
        return wilson_interval(self.low, self.participants)

    @property
    def mark(self) -> Mark:
        """The sign of the result."""
        return Mark.of_lowness(is_low=self.is_low)

    @property
    def counts_phrase(self) -> str:
        """«3 из 8 (37,5 %)», «нет чисел»."""
        if self.low is None or not self.participants:
            return "нет чисел"
        return share_phrase(self.low, self.participants)

    @property
    def answer(self) -> str:
        """What the rule says of the result, in words; the reason where it says nothing."""
        if self.is_low is None:
            return f"не учтён: {self.why}" if self.why else "не определено"
        return "низкий" if self.is_low else "не низкий"


def interval_cells(row: IntervalRow) -> tuple[Cell, ...]:
    """The result as cells: title, counts, share, both ends of the interval, the rule's answer."""
    interval = row.interval
    return (
        row.title,
        row.low,
        row.participants,
        row.share,
        share_cell(interval.lower) if interval else None,
        share_cell(interval.upper) if interval else None,
        row.answer,
    )
