"""The fourteen markers of every school of a region in one year."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opora.diagnosis.objectivity.cohort_change import cohort_change, sharp_change, usual_change
from opora.diagnosis.objectivity.inflated_mean import RegionMean, inflated_mean, region_mean
from opora.diagnosis.objectivity.journal_disagreement import journal_disagreement
from opora.diagnosis.objectivity.marker import SLOTS, Marker, MarkerKind, cohort_name
from opora.diagnosis.objectivity.school_works import KeptWork, Missing, SchoolWorks
from opora.diagnosis.objectivity.watched_work import (
    EARLIER,
    LATER,
    WATCHED,
    WITH_JOURNAL,
    WatchedWork,
)
from opora.domain.school_year import SchoolYear

if TYPE_CHECKING:
    from opora.domain.work_summary import WorkSummary

Schools = Mapping[str, SchoolWorks]
_Found = Mapping[str, KeptWork | Missing]


@dataclass(frozen=True)
class RegionMarkers:
    """Fourteen markers a school, by its key and in the order of ``SLOTS``.

    ``bases`` say of each work what the region's mean was made of, or why there is none.
    """

    year: SchoolYear
    markers: Mapping[str, tuple[Marker, ...]]
    bases: tuple[tuple[str, str], ...]


def region_markers(schools: Schools, year: SchoolYear, least_schools: int) -> RegionMarkers:
    """Markers of all schools; a school is compared with all of them, itself included.

    Schools whose work has another greatest score wrote another work: each is compared with its own.
    """
    found: dict[str, dict[tuple[MarkerKind, str], Marker]] = defaultdict(dict)
    bases = []
    for work in WATCHED:
        kept = _found(schools, work, year)
        means = _means(kept, least_schools)
        bases.append((work.short, _base(means, least_schools)))
        for school, one in kept.items():
            _put(found[school], inflated_mean(work.short, one, _mean_for(one, means)))
            if work in WITH_JOURNAL:
                _put(found[school], journal_disagreement(work.short, one))
    for school, marker in _of_cohorts(schools, year, least_schools):
        _put(found[school], marker)
    markers = {
        school: tuple(found[school][slot.kind, slot.work] for slot in SLOTS) for school in schools
    }
    return RegionMarkers(year, markers, tuple(bases))


def _put(found: dict[tuple[MarkerKind, str], Marker], marker: Marker) -> None:
    found[marker.slot.kind, marker.slot.work] = marker


def _found(schools: Schools, work: WatchedWork, year: SchoolYear) -> _Found:
    return {school: works.find(work.identity, year) for school, works in schools.items()}


def _means(kept: _Found, least_schools: int) -> Mapping[int | None, RegionMean | Missing]:
    """The region's mean for each greatest score met."""
    alike: dict[int | None, list[WorkSummary]] = defaultdict(list)
    for one in kept.values():
        if isinstance(one, KeptWork):
            alike[one.summary.max_score].append(one.summary)
    return {maximum: region_mean(works, least_schools) for maximum, works in alike.items()}


def _mean_for(
    one: KeptWork | Missing, means: Mapping[int | None, RegionMean | Missing]
) -> RegionMean | Missing:
    return one if isinstance(one, Missing) else means[one.summary.max_score]


def _base(means: Mapping[int | None, RegionMean | Missing], least_schools: int) -> str:
    told = [one.base if isinstance(one, RegionMean) else one.reason for one in means.values()]
    if not told:
        told = [f"Баллов этой работы нет ни у одной школы, а нужно не меньше {least_schools}."]
    return "; ".join(told)


def _of_cohorts(
    schools: Schools, year: SchoolYear, least_schools: int
) -> Iterator[tuple[str, Marker]]:
    for earlier, later in zip(EARLIER, LATER, strict=True):
        before, after = _found(schools, earlier, year.previous), _found(schools, later, year)
        changes = {school: cohort_change(before[school], after[school]) for school in schools}
        usual = usual_change(changes, least_schools)
        for school, change in changes.items():
            for kind in (MarkerKind.FALL, MarkerKind.RISE):
                yield school, sharp_change(kind, cohort_name(later.subject_short), change, usual)
