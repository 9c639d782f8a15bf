"""Markers: one cohort did far worse or far better in grade 5 than in grade 4."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import quantiles

from opora.diagnosis.objectivity.marker import (
    NEEDS_ANALYSIS,
    Marker,
    MarkerKind,
    MarkerSlot,
    MarkerState,
    unknown_marker,
)
from opora.diagnosis.objectivity.school_works import KeptWork, Missing
from opora.domain.work_summary import WorkSummary
from opora.language.numbers import decimal, percent
from opora.language.plurals import counted

# «Above Q75 + 3·IQR, below Q25 − 3·IQR».
_RANGES = 3


@dataclass(frozen=True)
class CohortChange:
    """Mean completion shares of one cohort at one school in neighbouring years."""

    earlier: Fraction
    later: Fraction
    source: str

    @property
    def ratio(self) -> Fraction:
        """K: more than one means that the cohort did worse in the later year."""
        return self.earlier / self.later


@dataclass(frozen=True)
class UsualChange:
    """Within which ratios a region's schools lie; beyond them a change is sharp."""

    lowest: Fraction
    highest: Fraction
    schools: int


def cohort_change(earlier: KeptWork | Missing, later: KeptWork | Missing) -> CohortChange | Missing:
    """The change of the cohort, or why it cannot be told."""
    shares = []
    for one in (earlier, later):
        if isinstance(one, Missing):
            return one
        share = mean_share(one.summary)
        if share is None:
            return Missing(f"Не известен наибольший балл работы: {one.source}.")
        if not share:
            return Missing(f"Баллов нет ни у кого: {one.source}. Отношения не составить.")
        shares.append((share, one.source))
    (first, source), (second, other) = shares
    return CohortChange(first, second, f"{source}; {other}")


def mean_share(work: WorkSummary) -> Fraction | None:
    """The mean of primary score to greatest score; ``None`` where the latter is not known."""
    if not work.max_score:
        return None
    points = sum(one.score * one.pupils for one in work.scores)
    return Fraction(points, work.max_score * work.participants)


def usual_change(
    changes: Mapping[str, CohortChange | Missing], least_schools: int
) -> UsualChange | Missing:
    """Q25 − 3·IQR and Q75 + 3·IQR of the ratios of a region's schools.

    Quartiles by linear interpolation between order statistics, both ends included (Hyndman and
    Fan, 1996, type 7; КВАРТИЛЬ.ВКЛ of Excel): the official method names none, and analysts use it.
    """
    ratios: Sequence[Fraction] = [
        one.ratio for one in changes.values() if isinstance(one, CohortChange)
    ]
    if len(ratios) < least_schools:
        return Missing(
            f"Сравнить не с чем: оба года есть у "
            f"{counted(len(ratios), 'школы', 'школ', 'школ')} региона, "
            f"а нужно не меньше {least_schools}."
        )
    first, _, third = quantiles(ratios, n=4, method="inclusive")
    reach = _RANGES * (third - first)
    return UsualChange(first - reach, third + reach, len(ratios))


def sharp_change(
    kind: MarkerKind, cohort: str, change: CohortChange | Missing, usual: UsualChange | Missing
) -> Marker:
    """A fall where K is above the usual, a rise where it is below."""
    slot = MarkerSlot(kind, cohort)
    if isinstance(change, Missing):
        return unknown_marker(slot, change.reason)
    if isinstance(usual, Missing):
        return unknown_marker(slot, usual.reason)
    is_fall = kind is MarkerKind.FALL
    is_there = change.ratio > usual.highest if is_fall else change.ratio < usual.lowest
    bound = usual.highest if is_fall else usual.lowest
    side = "выше" if is_fall else "ниже"
    told = (
        f"В среднем выполнено {percent(change.earlier)} в 4 классе и {percent(change.later)} "
        f"через год в 5 классе, отношение {decimal(change.ratio, 2)}. Резким считается отношение "
        f"{side} {decimal(bound, 2)} ({counted(usual.schools, 'школа', 'школы', 'школ')} региона)."
    )
    if is_there:
        told = f"{told} {NEEDS_ANALYSIS}"
    return Marker(slot, MarkerState.YES if is_there else MarkerState.NO, told, change.source)
