"""Where evidence about a school comes from, joined."""

from collections.abc import Callable

from opora.diagnosis.evidence import Evidence
from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.context_evidence import evidence_of_context
from opora_web.diagnosis.survey_evidence import evidence_of_surveys
from opora_web.registry.models import School

Source = Callable[[School, SchoolYear], tuple[Evidence, ...]]

# Each source says what it knows of a school in a school year, in the order of screen and paper.
SOURCES: tuple[Source, ...] = (evidence_of_context, evidence_of_surveys)


def evidence_about(school: School, year: SchoolYear) -> tuple[Evidence, ...]:
    """Everything that all sources say of the school in the year."""
    return tuple(one for source in SOURCES for one in source(school, year))
