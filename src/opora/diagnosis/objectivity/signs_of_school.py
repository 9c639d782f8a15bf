"""All further signs of one school in one year."""

from collections.abc import Iterator, Mapping, Sequence

from opora.diagnosis.objectivity.boundary_peaks import boundary_peaks
from opora.diagnosis.objectivity.further_sign import FurtherSign
from opora.diagnosis.objectivity.journal_gaps import journal_gaps
from opora.diagnosis.objectivity.more_lows import more_lows
from opora.diagnosis.objectivity.school_works import SchoolWorks
from opora.diagnosis.objectivity.vpr_above_exam import vpr_above_exam
from opora.diagnosis.objectivity.watched_work import EXAMS, LAST_VPR, WATCHED, WITH_JOURNAL
from opora.domain.school_year import SchoolYear
from opora.reference.objectivity_limits import ObjectivityLimits


def signs_of_school(
    school: SchoolWorks,
    year: SchoolYear,
    limits: ObjectivityLimits,
    boundaries: Mapping[str, Sequence[int]],
) -> Iterator[FurtherSign]:
    """Peaks, journal gaps, growth of «2», ВПР above ОГЭ; ``boundaries`` by «5 МА»."""
    for work in WATCHED:
        now = school.find(work.identity, year)
        marks = boundaries.get(work.short, ())
        yield boundary_peaks(limits.of("peaks"), work.short, now, marks)
        if work in WITH_JOURNAL:
            yield journal_gaps(limits.of("journal_gaps"), work.short, now)
        before = school.find(work.identity, year.previous)
        yield more_lows(limits.of("more_lows"), work.short, before, now)
    for exam, vpr in zip(EXAMS, LAST_VPR, strict=True):
        yield vpr_above_exam(
            limits.of("vpr_above_oge"),
            exam.subject_short,
            school.find(vpr.identity, year.previous),
            school.find(exam.identity, year),
        )
