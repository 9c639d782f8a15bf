"""Of which procedure it is asked who handed in, and who does not take part."""

from typing import Any

from django import forms

from opora_web.assessment.forms.choices import ProcedureField, YearField, identities_of, years_of
from opora_web.assessment.models import CalendarEntry, Result
from opora_web.registry.models import Municipality


class BoardForm(forms.Form):
    """Municipality, school year, procedure: those that have results or are awaited."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Муниципалитет", required=False, empty_label=None
    )
    year = YearField(label="Учебный год")
    procedure = ProcedureField(label="Процедура")

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer what the user sees."""
        super().__init__(*arguments, **options)
        places = Municipality.objects.visible_to(user).order_by("sort_key")
        self.fields["municipality"].queryset = places
        results = Result.objects.visible_to(user).taken_in()
        awaited = CalendarEntry.objects.visible_to(user).standing().exclude(kind="")
        years = sorted({*years_of(results), *years_of(awaited)}, reverse=True)
        identities = {*identities_of(results), *identities_of(awaited)}
        self.fields["year"].offer(years, "выберите")
        self.fields["procedure"].offer(
            sorted(identities, key=lambda one: (one.title, one.grade or 0)), "выберите"
        )


class NotExpectedForm(forms.Form):
    """Why a school does not take part."""

    reason = forms.CharField(
        label="Почему не участвует",
        max_length=500,
        help_text="Например: в школе нет 9 класса.",
    )
