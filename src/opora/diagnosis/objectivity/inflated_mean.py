"""Marker: the mean score of a school lies above that of its region."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

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
from opora.language.numbers import decimal, grouped
from opora.language.plurals import counted
from opora.statistics.mean_interval import MeanInterval, mean_interval

# An interval without width would be a marker of any two pupils.
_NO_SPREAD = "Баллы всех участников одинаковы: разброс не виден, интервала нет."


@dataclass(frozen=True)
class RegionMean:
    """The interval of a region's mean in one work, and how many schools it was made of."""

    interval: MeanInterval
    schools: int

    @property
    def base(self) -> str:
        """«637 школ, участников: 24 877»."""
        told = counted(self.schools, "школа", "школы", "школ")
        return f"{told}, участников: {grouped(self.interval.participants)}"


def region_mean(works: Iterable[WorkSummary], least_schools: int) -> RegionMean | Missing:
    """The mean of all pupils of the schools, which wrote the same work.

    Refused where there are fewer than ``least_schools`` schools: their mean is not the region's.
    """
    with_scores = [work for work in works if work.participants]
    if len(with_scores) < least_schools:
        return Missing(
            f"Сравнить не с чем: баллы этой работы есть у "
            f"{counted(len(with_scores), 'школы', 'школ', 'школ')} региона, "
            f"а нужно не меньше {least_schools}."
        )
    times: Counter[int] = Counter()
    for work in with_scores:
        times.update(_times(work))
    interval = mean_interval(times)
    assert interval, "that many schools have two pupils"
    return RegionMean(interval, len(with_scores))


def inflated_mean(work: str, school: KeptWork | Missing, region: RegionMean | Missing) -> Marker:
    """There where the school's lower bound is above the region's upper one.

    Unknown where a school has no interval: one pupil, or the same score of all.
    """
    slot = MarkerSlot(MarkerKind.INFLATED_MEAN, work)
    if isinstance(school, Missing):
        return unknown_marker(slot, school.reason)
    if isinstance(region, Missing):
        return unknown_marker(slot, region.reason)
    times = _times(school.summary)
    own = mean_interval(times)
    if own is None:
        return unknown_marker(slot, "Участник один: интервала у среднего балла нет.")
    if len(times) == 1:
        return unknown_marker(slot, _NO_SPREAD)
    is_above = own.lower > region.interval.upper
    state = MarkerState.YES if is_above else MarkerState.NO
    return Marker(slot, state, _told(own, region, is_above=is_above), school.source)


def _told(own: MeanInterval, region: RegionMean, *, is_above: bool) -> str:
    word = "выше" if is_above else "не выше"
    return (
        f"Средний балл школы {_shown(own)}, участников: {own.participants}. Нижняя граница "
        f"{decimal(own.lower, 2)} {word} верхней границы региона "
        f"{decimal(region.interval.upper, 2)} (в среднем {_shown(region.interval)}; {region.base})."
        f"{' ' + NEEDS_ANALYSIS if is_above else ''}"
    )


def _shown(interval: MeanInterval) -> str:
    return (
        f"{decimal(interval.mean, 2)} (интервал 95 %: "
        f"{decimal(interval.lower, 2)}–{decimal(interval.upper, 2)})"
    )


def _times(work: WorkSummary) -> Mapping[int, int]:
    times: Counter[int] = Counter()
    for one in work.scores:
        times[one.score] += one.pupils
    return times
