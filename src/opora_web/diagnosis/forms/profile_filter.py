"""What the list of risk profiles is narrowed by."""

from typing import Any

from django import forms

from opora.domain.school_year import SchoolYear
from opora_web.diagnosis.models import ProfileState, RiskProfile
from opora_web.diagnosis.models.risk_profile import RiskProfileQuerySet
from opora_web.registry.models import School


class ProfileFilter(forms.Form):
    """Words, school year, state; each may be left out."""

    words = forms.CharField(
        label="Школа",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "название или код"}),
    )
    year = forms.TypedChoiceField(label="Учебный год", required=False, coerce=int, empty_value=None)
    state = forms.ChoiceField(
        label="Состояние", required=False, choices=[("", "все"), *ProfileState.choices]
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the years of the profiles in sight."""
        super().__init__(*arguments, **options)
        seen = RiskProfile.objects.visible_to(user).order_by("-year")
        years = seen.values_list("year", flat=True).distinct()
        self.fields["year"].choices = [("", "все"), *((one, str(SchoolYear(one))) for one in years)]

    def narrowed(self, profiles: RiskProfileQuerySet) -> RiskProfileQuerySet:
        """The profiles that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        if asked.get("words"):
            found = School.objects.found_by(asked["words"])
            profiles = profiles.filter(school__in=found.values("pk"))
        for name in ("year", "state"):
            if asked.get(name):
                profiles = profiles.filter(**{name: asked[name]})
        return profiles
