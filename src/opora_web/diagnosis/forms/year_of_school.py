"""Of which year the form of a school is looked at."""

from typing import Any

from django import forms
from django.db.models import Q

from opora_web.assessment.forms.choices import YearField
from opora_web.diagnosis.school_conditions import years_with_indicators
from opora_web.registry.models import ContextForm, School


class YearOfSchool(forms.Form):
    """One of the years of which there is a form; the latest where none is asked for."""

    god = YearField(label="Учебный год формы")

    def __init__(self, *arguments: Any, school: School, **options: Any) -> None:
        """Offer the years of the school's forms and of those of its second records."""
        super().__init__(*arguments, **options)
        school = school.merged_into or school
        of_school = Q(school=school) | Q(school__merged_into=school)
        forms_kept = ContextForm.objects.filter(of_school, year__in=years_with_indicators())
        years = forms_kept.order_by("-year").values_list("year", flat=True).distinct()
        self.years = list(years)
        self.fields["god"].offer(self.years, nothing="последний, за который есть форма")

    @property
    def year(self) -> int | None:
        """The year asked for, else the latest; ``None`` without a form."""
        self.is_valid()
        return self.cleaned_data.get("god") or next(iter(self.years), None)
