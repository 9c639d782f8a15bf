"""Narrowing the list of works whose tasks are known."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from opora.domain.school_year import SchoolYear
from opora_web.assessment.models import WorkCounts
from opora_web.registry.models import Municipality
from opora_web.ui.text_search import stands_in


class TaskFilter(forms.Form):
    """Words of a school's name, a municipality, a subject, a school year."""

    words = forms.CharField(label="Школа", required=False)
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", required=False, empty_label="все"
    )
    subject = forms.ChoiceField(label="Предмет", required=False)
    year = forms.TypedChoiceField(label="Учебный год", required=False, coerce=int, empty_value=None)

    def __init__(self, *arguments: Any, user: Any, seen: QuerySet[WorkCounts]) -> None:
        """Offer what is there among the works in sight."""
        super().__init__(*arguments)
        places = Municipality.objects.visible_to(user).order_by("name", "pk")
        self.fields["municipality"].queryset = places
        known = seen.values_list("result__subject", "result__school_year").distinct()
        pairs = set(known)
        subjects = sorted({subject for subject, _ in pairs})
        years = sorted({year for _, year in pairs}, reverse=True)
        self.fields["subject"].choices = [("", "все"), *((one, one) for one in subjects)]
        self.fields["year"].choices = [
            ("", "все"),
            *((year, str(SchoolYear(year))) for year in years),
        ]

    def narrowed(self, seen: QuerySet[WorkCounts]) -> QuerySet[WorkCounts]:
        """The works that fit everything chosen."""
        self.is_valid()
        told = self.cleaned_data
        if told.get("words"):
            seen = seen.filter(stands_in("result__school__search_text", told["words"]))
        if told.get("municipality"):
            seen = seen.filter(result__school__municipality=told["municipality"])
        if told.get("subject"):
            seen = seen.filter(result__subject=told["subject"])
        return seen.filter(result__school_year=told["year"]) if told.get("year") else seen
