"""Asking for markers of objectivity, narrowing their list, and what a school says to them."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.models import SchoolMarkers
from opora_web.registry.models import Municipality, Region
from opora_web.ui.text_search import stands_in


class MarkersForm(forms.Form):
    """Region and last year of a reckoning."""

    region = forms.ModelChoiceField(Region.objects.none(), label="Регион")
    year = forms.TypedChoiceField(label="Последний учебный год", coerce=int)

    def __init__(self, *arguments: Any, regions: list[Region], years: list[int]) -> None:
        """Offer the regions of the user and the years that have scores."""
        super().__init__(*arguments)
        place = Region.objects.filter(pk__in=[one.pk for one in regions]).order_by("name", "pk")
        self.fields["region"].queryset = place
        self.fields["region"].initial = regions[0].pk if regions else None
        self.fields["year"].choices = [(year, str(SchoolYear(year))) for year in years]


class MarkersFilter(forms.Form):
    """Words of a school's name, a municipality, only those with a marker."""

    words = forms.CharField(label="Школа", required=False)
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", required=False, empty_label="все"
    )

    def __init__(self, *arguments: Any, user: Any) -> None:
        """Offer the municipalities in sight."""
        super().__init__(*arguments)
        seen = Municipality.objects.visible_to(user).order_by("name", "pk")
        self.fields["municipality"].queryset = seen

    def of_territory(self, seen: QuerySet[SchoolMarkers]) -> QuerySet[SchoolMarkers]:
        """Schools of the chosen municipality: the index is that of all of them."""
        self.is_valid()
        municipality = self.cleaned_data.get("municipality")
        return seen.filter(school__municipality=municipality) if municipality else seen

    def named(self, seen: QuerySet[SchoolMarkers]) -> QuerySet[SchoolMarkers]:
        """Those of them that the words name."""
        words = self.cleaned_data.get("words")
        named: Q = stands_in("school__search_text", words) if words else Q()
        return seen.filter(named)


class SeenForm(forms.Form):
    """What the school says to its markers; it may say nothing."""

    note = forms.CharField(
        label="Пояснение школы",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Необязательно. Пояснение увидят муниципалитет и регион.",
    )


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(
        label="Почему", max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
