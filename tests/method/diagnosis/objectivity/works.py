"""Works of schools in tests: scores spelled out."""

from collections import Counter

from opora.diagnosis.objectivity.school_works import KeptWork, SchoolWorks
from opora.diagnosis.objectivity.watched_work import WATCHED
from opora.domain.school_year import SchoolYear
from opora.domain.work_summary import ScoreCount, WorkSummary

YEAR = SchoolYear(2021)
SOURCE = "протокол.xlsx, лист «Лист1», строки 2–20"
BY_NAME = {work.short: work for work in WATCHED}


def kept(scores, *, journal=None, marks=None, most=20):
    """A work of pupils with these scores, journal marks and marks, one after another."""
    rows = zip(scores, marks or [None] * len(scores), journal or [None] * len(scores), strict=True)
    counts = tuple(ScoreCount(*row, pupils) for row, pupils in Counter(rows).items())
    return KeptWork(WorkSummary(counts, most), SOURCE)


def school(*told):
    """Works by («5 МА», years back, work)."""
    works = {}
    for short, back, work in told:
        year = SchoolYear(YEAR.closing - back)
        works[BY_NAME[short].identity, year] = work
    return SchoolWorks(works)
