"""The self-assessments of teachers that come with the method."""

from functools import cache

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.packaged_tables import packaged_tables
from opora.reference.teacher_self_assessment import SelfAssessment
from opora.reference.teacher_self_assessment_file import self_assessment_of


@cache
def self_assessments() -> tuple[SelfAssessment, ...]:
    """All of them, loaded and checked once."""
    tables = packaged_tables("teacher_self_assessments")
    return tuple(self_assessment_of(name, content) for name, content in tables)


def self_assessment_for(year: SchoolYear) -> SelfAssessment:
    """That of a school year; refuses a year for which there is none."""
    for one in self_assessments():
        if year in one.provenance.valid_years:
            return one
    raise OporaError(f"Для {year} учебного года нет анкеты самооценки педагога.")
