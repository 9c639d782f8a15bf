"""The least result with which an exam is passed."""

from dataclasses import dataclass

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.reference.measure import Measure
from opora.reference.part_points import PartPoints, check_part_points
from opora.reference.provenance import Provenance
from opora.reference.requirement import Requirement
from opora.reference.underivable import Underivable

# Domain facts § 7: marks run from 2 to 5; the hundred points of ЕГЭ are its test score.
_LIMITS = {Measure.TEST_SCORE: (0, 100), Measure.MARK: (2, 5)}


@dataclass(frozen=True)
class Minimum:
    """``value`` is passed, one less is missed; ``subjects`` is ``None`` for every subject.

    ``max_score`` is the greatest primary score, ``None`` where the table does not give it.
    """

    kind: ProcedureKind
    subjects: tuple[str, ...] | None
    measure: Measure
    value: int
    provenance: Provenance
    requirement: Requirement | None = None
    max_score: int | None = None

    def __post_init__(self) -> None:
        """Refuse a minimum that everybody passes or nobody can."""
        lowest, highest = self._limits
        if self.value <= lowest or (highest is not None and self.value > highest):
            raise OporaError(
                f"{self.kind.russian}: минимум {self.value} невозможен для показателя "
                f"«{self.measure.russian}»."
            )

    def is_for(self, procedure: Procedure) -> bool:
        """Whether it is the minimum of this work and of the school year for which it stands."""
        right_subject = self.subjects is None or procedure.subject in self.subjects
        right_work = procedure.kind is self.kind and right_subject
        return right_work and procedure.school_year in self.provenance.valid_years

    def is_missed(self, result: int, part_points: PartPoints | None = None) -> bool | Underivable:
        """Whether the result lies below the minimum; ``result`` is counted in ``measure``.

        A result below ``value`` is missed whatever the side condition says. Raises OporaError for
        a result that cannot be.
        """
        self._check_result(result)
        if self.requirement is None:
            return result < self.value
        known = part_points or {}
        check_part_points(result, known)
        if result < self.value:
            return True
        is_met = self.requirement.is_met(known)
        if is_met is None:
            return Underivable(
                f"{self.measure.russian.capitalize()} {result} не ниже минимума {self.value}, но "
                f"нужно ещё {self.requirement.russian}, а эти баллы не известны. "
                "Возьмите отметку из протокола."
            )
        return not is_met

    def _check_result(self, result: int) -> None:
        lowest, highest = self._limits
        if result < lowest or (highest is not None and result > highest):
            limits = f"от {lowest}" if highest is None else f"от {lowest} до {highest}"
            raise OporaError(
                f"{self.kind.russian}: {self.measure.russian} {result} — так не бывает, "
                f"возможно {limits}. Проверьте столбец, предмет и год."
            )

    @property
    def _limits(self) -> tuple[int, int | None]:
        return _LIMITS.get(self.measure, (0, self.max_score))
