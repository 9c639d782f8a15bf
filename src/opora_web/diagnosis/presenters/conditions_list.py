"""Schools with how much of their conditions is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from opora.domain.context_form import ContextForm as FilledForm
from opora.domain.school_year import SchoolYear
from opora.reference.indicator_reading import IndicatorReading
from opora.reference.risk_indicator_library import risk_indicators_for
from opora_web.assessment.filled_forms import filled_forms
from opora_web.registry.models import ContextForm, School


@dataclass(frozen=True)
class ConditionsLine:
    """``readings`` are the indicators by their names; ``None`` without a form."""

    school: School
    readings: Mapping[str, IndicatorReading] | None
    all: int

    @property
    def known(self) -> int | None:
        """How many indicators the form tells."""
        if self.readings is None:
            return None
        return sum(one.value is not None for one in self.readings.values())


def conditions_lines(schools: Sequence[School], year: int | None) -> list[ConditionsLine]:
    """A line a school, in the order given; the forms are asked for once."""
    if year is None:
        return [ConditionsLine(school, None, 0) for school in schools]
    indicators = risk_indicators_for(SchoolYear(year)).all
    forms = _forms(schools, year)

    def readings(school: School) -> Mapping[str, IndicatorReading] | None:
        form = forms.get(str(school.pk))
        if form is None:
            return None
        return {one.indicator_id: one.reading(form.answers) for one in indicators}

    return [ConditionsLine(school, readings(school), len(indicators)) for school in schools]


def _forms(schools: Sequence[School], year: int) -> dict[str, FilledForm]:
    of_schools = Q(school__in=schools) | Q(school__merged_into__in=schools)
    kept = filled_forms(ContextForm.objects.filter(of_schools, year=year))
    return {form.school.code: form for form in kept}
