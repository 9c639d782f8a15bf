"""School years for which there are ready questionnaires."""

from datetime import date

from opora.domain.school_year import SchoolYear
from opora.reference.questionnaire_library import ready_questionnaires

_SEPTEMBER = 9


def survey_years() -> tuple[SchoolYear, ...]:
    """The newest first."""
    years = {year for ready in ready_questionnaires() for year in ready.provenance.valid_years}
    return tuple(sorted(years, reverse=True))


def year_asked(told: str | None, today: date) -> SchoolYear:
    """The year named in an address, else the one that goes on, else the nearest before it."""
    current = today.year + (today.month >= _SEPTEMBER)
    years = {str(one.closing): one for one in survey_years()}
    past = (one for one in survey_years() if one.closing <= current)
    return years.get(told or "") or next(past, survey_years()[0])
