"""The evidence of the context form for the risk profile of a school."""

from opora.diagnosis.evidence import Evidence
from opora.diagnosis.indicator_evidence import indicator_evidence
from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.school_conditions import conditions_of
from opora_web.registry.models import School


def evidence_of_context(school: School, year: SchoolYear) -> tuple[Evidence, ...]:
    """Every indicator, and every factor about which the form does not ask; nothing without a form.

    Raises ``OporaError`` for a year without indicators.
    """
    conditions = conditions_of(school, year)
    if conditions is None:
        return ()
    return indicator_evidence(conditions.found, conditions.standings, conditions.catalogue)
