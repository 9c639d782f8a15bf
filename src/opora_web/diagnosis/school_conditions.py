"""What the context form of a school says of its conditions, beside comparable schools."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from opora.diagnosis.comparable_schools import ComparableSchools, NoComparison, comparable_schools
from opora.diagnosis.indicator_standing import IndicatorStanding, indicator_standings
from opora.domain.context_form import ContextForm as FilledForm
from opora.domain.school_year import SchoolYear
from opora.reference.likeness_library import likeness_for
from opora.reference.risk_factor import RiskCatalogue
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.risk_indicator import RiskIndicators
from opora.reference.risk_indicator_library import risk_indicators, risk_indicators_for
from opora_web.assessment.filled_forms import filled_forms
from opora_web.registry.models import ContextForm, School
from opora_web.registry.queries import context_forms, context_of

Compared: TypeAlias = ComparableSchools | NoComparison


@dataclass(frozen=True)
class SchoolConditions:
    """One form as it is kept, the schools compared with, and the place of every indicator."""

    year: SchoolYear
    kept: ContextForm
    found: Compared
    standings: tuple[IndicatorStanding, ...]
    indicators: RiskIndicators
    catalogue: RiskCatalogue


def conditions_of(school: School, year: SchoolYear) -> SchoolConditions | None:
    """Reckoned anew over the forms of the region of that year; ``None`` without a form.

    Raises ``OporaError`` for a year without indicators. Schools of other municipalities take part
    whether or not the person sees them: what leaves this are quartiles and counts.
    """
    school = school.merged_into or school
    kept = context_of(school, year)
    if kept is None:
        return None
    indicators, likeness = risk_indicators_for(year), likeness_for(year)
    forms = filled_forms(context_forms(school.municipality.region, year))
    found = comparable_schools(_own(school, forms), forms, likeness)
    standings = indicator_standings(found, indicators)
    return SchoolConditions(year, kept, found, standings, indicators, risk_catalogue_for(year))


def years_with_indicators() -> list[int]:
    """Closing years for which the method knows indicators."""
    return [year.closing for one in risk_indicators() for year in one.provenance.valid_years]


def _own(school: School, forms: Iterable[FilledForm]) -> FilledForm:
    return next(form for form in forms if form.school.code == str(school.pk))
