"""The limits of questionnaires that come with the method."""

from functools import cache

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.packaged_tables import packaged_tables
from opora.reference.survey_rules import SurveyRules
from opora.reference.survey_rules_file import survey_rules_of


@cache
def survey_rules() -> tuple[SurveyRules, ...]:
    """All rules, loaded and checked once."""
    files = packaged_tables("survey_rules")
    return tuple(rules for file in files for rules in survey_rules_of(*file))


def survey_rules_for(year: SchoolYear) -> SurveyRules:
    """The rules of a school year; refuses a year for which there are none."""
    for rules in survey_rules():
        if year in rules.provenance.valid_years:
            return rules
    raise OporaError(f"Для {year} учебного года нет правил опросов: выберите другой год.")
