"""A dated scale: primary score → mark."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure, ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.language.enumeration import joined
from opora.reference.mark_band import MarkBand
from opora.reference.part_points import PartPoints, check_part_points
from opora.reference.provenance import Provenance
from opora.reference.underivable import Underivable

MARKS = (2, 3, 4, 5)


@dataclass(frozen=True)
class MarkScale:
    """One scale of one work; ``bands`` stand in the order 2, 3, 4, 5 and cover 0…maximum.

    ``region`` is ``None`` for a federal scale. Only ОГЭ has regional ones: there the federal scale
    is a recommendation (domain facts § 7).
    """

    identity: ProcedureIdentity
    bands: tuple[MarkBand, ...]
    provenance: Provenance
    region: str | None = None

    def __post_init__(self) -> None:
        """Refuse a scale in which a score has no mark, or two."""
        faults = [*self._faults_of_identity(), *self._faults_of_bands()]
        if faults:
            raise OporaError(*(f"Шкала «{self.identity.title}»: {fault}" for fault in faults))

    @property
    def max_score(self) -> int:
        """The greatest primary score of the work."""
        return self.bands[-1].highest

    def is_for(self, procedure: Procedure) -> bool:
        """Whether it is the scale of this work and of the school year for which the work stands."""
        right_work = procedure.identity == self.identity
        return right_work and procedure.school_year in self.provenance.valid_years

    def mark(self, primary_score: int, part_points: PartPoints | None = None) -> int | Underivable:
        """The mark 2–5 of a work with so many primary points.

        A side condition that is not met takes the mark down to the one before it (letter of
        Рособрнадзор of 21.02.2023 № 04-57). Where its points are not known, the mark is not
        derived. Raises OporaError for points outside 0…maximum.
        """
        known = part_points or {}
        self._check_score(primary_score)
        check_part_points(primary_score, known)
        reached = [band for band in self.bands if band.lowest <= primary_score]
        possible = list(_possible_marks(reached, known))
        if len(possible) == 1:
            return possible[0]
        return Underivable(_unknown_sentence(primary_score, possible, reached, known))

    def _check_score(self, primary_score: int) -> None:
        if not 0 <= primary_score <= self.max_score:
            raise OporaError(
                f"{self.identity.title}: первичный балл {primary_score} невозможен, шкала "
                f"{self.provenance.years} — от 0 до {self.max_score}. "
                "Проверьте балл, предмет, класс и год."
            )

    def _faults_of_identity(self) -> Iterator[str]:
        kind, grade = self.identity.kind, self.identity.grade
        if kind not in {ProcedureKind.VPR, ProcedureKind.OGE}:
            yield f"{kind.russian} не переводит первичные баллы в отметки по шкале."
        if (kind is ProcedureKind.VPR) is (grade is None):
            yield "класс называют у ВПР, и только у неё."
        if self.region is not None and kind is not ProcedureKind.OGE:
            yield "свою шкалу регион устанавливает только для ОГЭ."

    def _faults_of_bands(self) -> Iterator[str]:
        if tuple(band.mark for band in self.bands) != MARKS:
            yield "нужны отметки 2, 3, 4 и 5, каждая один раз."
            return
        if self.bands[0].lowest != 0:
            yield f"баллы начинаются с {self.bands[0].lowest}, а не с нуля."
        if self.bands[0].requirement is not None:
            yield "отметка «2» ставится без условий."
        for band in self.bands:
            if band.lowest > band.highest:
                yield f"у отметки «{band.mark}» баллы {band.russian} идут назад."
        for band, following in pairwise(self.bands):
            if following.lowest != band.highest + 1:
                yield (
                    f"«{band.mark}» кончается на {band.highest}, а «{following.mark}» "
                    f"начинается с {following.lowest}."
                )


def _possible_marks(reached: list[MarkBand], part_points: PartPoints) -> Iterator[int]:
    """Marks that the known points leave open, from the lowest; ``reached`` goes up to the score."""
    for band in reached:
        is_met = True if band.requirement is None else band.requirement.is_met(part_points)
        if is_met:
            continue
        yield band.mark - 1
        if is_met is False:
            return
    yield reached[-1].mark


def _unknown_sentence(
    primary_score: int, possible: list[int], reached: list[MarkBand], part_points: PartPoints
) -> str:
    marks = joined([f"«{mark}»" for mark in possible], " или ")
    conditions = [
        band.condition
        for band in reached
        if band.requirement and band.requirement.is_met(part_points) is None
    ]
    return (
        f"При первичном балле {primary_score} отметка может быть {marks}: {joined(conditions)}, "
        "а эти баллы не известны. Возьмите отметку из протокола."
    )
