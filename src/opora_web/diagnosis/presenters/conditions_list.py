"""Schools with how much of their conditions is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from opora.domain.context_form import ContextForm as FilledForm
from opora.domain.school_year import SchoolYear
from opora.reference.risk_indicator_library import risk_indicators_for
from opora_web.assessment.filled_forms import filled_forms
from opora_web.registry.models import ContextForm, School


@dataclass(frozen=True)
class ConditionsLine:
    """``known`` of ``all`` indicators are told by the form; ``None`` without a form."""

    school: School
    known: int | None
    all: int


def conditions_lines(schools: Sequence[School], year: int | None) -> list[ConditionsLine]:
    """A line a school, in the order given; the forms are asked for once."""
    if year is None:
        return [ConditionsLine(school, None, 0) for school in schools]
    indicators = risk_indicators_for(SchoolYear(year)).all
    forms = _forms(schools, year)

    def known(school: School) -> int | None:
        form = forms.get(str(school.pk))
        if form is None:
            return None
        return sum(one.reading(form.answers).value is not None for one in indicators)

    return [ConditionsLine(school, known(school), len(indicators)) for school in schools]


def _forms(schools: Sequence[School], year: int) -> dict[str, FilledForm]:
    of_schools = Q(school__in=schools) | Q(school__merged_into__in=schools)
    kept = filled_forms(ContextForm.objects.filter(of_schools, year=year))
    return {form.school.code: form for form in kept}
