"""What the list of schools is narrowed by."""

from typing import Any

from django import forms

from opora_web.registry.models import Municipality, SchoolKind, SchoolStatus
from opora_web.registry.models.school import SchoolQuerySet


class SchoolFilter(forms.Form):
    """Words, municipality, state, kind; each may be left out."""

    words = forms.CharField(
        label="Поиск",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "название или код"}),
    )
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", required=False, empty_label="все"
    )
    status = forms.ChoiceField(
        label="Состояние", required=False, choices=[("", "все"), *SchoolStatus.choices]
    )
    kind = forms.ChoiceField(
        label="Вид", required=False, choices=[("", "все"), *SchoolKind.choices]
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the municipalities that the user sees."""
        super().__init__(*arguments, **options)
        seen = Municipality.objects.visible_to(user).order_by("sort_key")
        self.fields["municipality"].queryset = seen

    def narrowed(self, schools: SchoolQuerySet) -> SchoolQuerySet:
        """The schools that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        asked = self.cleaned_data
        schools = schools.found_by(asked.get("words", ""))
        for name in ("municipality", "status", "kind"):
            if asked.get(name):
                schools = schools.filter(**{name: asked[name]})
        return schools
