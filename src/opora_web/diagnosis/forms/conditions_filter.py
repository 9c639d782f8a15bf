"""What the list of schools with their conditions is narrowed by."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Q

from opora_web.assessment.forms.choices import YearField, municipality_field, words_field
from opora_web.registry.models import ContextForm, School
from opora_web.registry.models.school import SchoolQuerySet

_FILLED = (("", "все школы"), ("da", "форма есть"), ("net", "формы нет"))


class ConditionsFilter(forms.Form):
    """Words, municipality, year, whether there is a form; each may be left out."""

    words = words_field()
    god = YearField(label="Учебный год формы")
    forma = forms.ChoiceField(label="Форма", required=False, choices=_FILLED)

    def __init__(self, *arguments: Any, user: Any, years: Sequence[int], **options: Any) -> None:
        """Offer the municipalities that the user sees and the years of which there are forms."""
        super().__init__(*arguments, **options)
        self.fields["municipality"] = municipality_field(user)
        self.fields["god"].offer(years, nothing="последний, за который есть формы")
        self.order_fields(["words", "municipality", "god", "forma"])
        self._latest = next(iter(years), None)

    @property
    def year(self) -> int | None:
        """The year asked for, else the latest; ``None`` where there is no form at all."""
        self.is_valid()
        return self.cleaned_data.get("god") or self._latest

    def narrowed(self, schools: SchoolQuerySet) -> SchoolQuerySet:
        """The schools that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        schools = schools.found_by(asked.get("words", ""))
        if asked.get("municipality"):
            schools = schools.filter(municipality=asked["municipality"])
        if not asked.get("forma"):
            return schools
        forms_of_year = ContextForm.objects.filter(year=self.year)
        second = School.objects.filter(context_forms__in=forms_of_year, merged_into__isnull=False)
        has_form = Q(pk__in=forms_of_year.values("school")) | Q(pk__in=second.values("merged_into"))
        return schools.filter(has_form if asked["forma"] == "da" else ~has_form)
