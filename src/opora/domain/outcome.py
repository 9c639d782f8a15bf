"""The outcome of one procedure in one school."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.printed_share import PrintedShare
from opora.domain.procedure import Procedure
from opora.domain.school import School


@dataclass(frozen=True)
class Outcome:
    """School × procedure: how many took part and how many stayed below the minimum.

    ``low`` counts participants with «2» (ВПР) or below the minimum (ОГЭ, ЕГЭ). Counts that a
    source does not give are ``None`` and are never taken for zero. ``stated_low`` says that the
    source calls the result low, with or without counts. ``before_resits`` is ``None`` where the
    source does not say. ``problem_ids`` name the open remarks about this outcome.
    """

    outcome_id: str
    school: School
    procedure: Procedure
    source: str
    participants: int | None = None
    low: int | None = None
    marks: Marks | None = None
    mean_score: float | None = None
    max_score: float | None = None
    before_resits: bool | None = None
    stated_low: bool = False
    printed_share: PrintedShare | None = None
    problem_ids: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse counts that contradict one another."""
        faults = [*self._faults_of_counts(), *self._faults_of_marks(), *self._faults_of_scores()]
        if faults:
            raise OporaError(*(f"{self.source}: {fault}" for fault in faults))

    @property
    def has_counts(self) -> bool:
        """Whether a share can be computed."""
        return self.low is not None and bool(self.participants)

    @property
    def share_below_minimum(self) -> Fraction | None:
        """Exact share of participants below the minimum, ``None`` without counts."""
        if self.low is None or not self.participants:
            return None
        return Fraction(self.low, self.participants)

    @property
    def is_contradicted(self) -> bool:
        """Whether the printed percentage disagrees with the counts."""
        if self.printed_share is None or self.low is None or not self.participants:
            return False
        return not self.printed_share.agrees_with(self.low, self.participants)

    def _faults_of_counts(self) -> list[str]:
        faults = [
            "число участников не может быть отрицательным."
            for count in (self.participants, self.low)
            if count is not None and count < 0
        ]
        if self.low is not None and self.participants is not None and self.low > self.participants:
            faults.append(
                f"ниже минимума {self.low} человек, а участников всего {self.participants}."
            )
        return faults

    def _faults_of_marks(self) -> list[str]:
        if self.marks is None:
            return []
        faults = []
        if self.participants is not None and self.marks.total != self.participants:
            faults.append(f"сумма отметок {self.marks.total}, а участников {self.participants}.")
        if self.low is not None and self.marks.mark_2 != self.low:
            faults.append(f"отметок «2» {self.marks.mark_2}, а ниже минимума {self.low}.")
        return faults

    def _faults_of_scores(self) -> list[str]:
        if self.mean_score is None or self.max_score is None:
            return []
        if 0 <= self.mean_score <= self.max_score:
            return []
        return [f"средний балл {self.mean_score} вне пределов от 0 до {self.max_score}."]
