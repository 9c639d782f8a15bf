"""Planning a survey, giving out links."""

from typing import Any

from django import forms

from opora_web.diagnosis.models import OwnQuestionnaire
from opora_web.diagnosis.policies.about_campaigns import MOST_CODES
from opora_web.registry.forms.fields import DayField
from opora_web.registry.models import Municipality, School, SchoolStatus


class CampaignForm(forms.Form):
    """Who is asked what and when."""

    title = forms.CharField(
        label="Название", max_length=200, help_text="Например: Опрос родителей, весна"
    )
    questionnaires = forms.ModelMultipleChoiceField(
        OwnQuestionnaire.objects.none(),
        label="Анкеты",
        widget=forms.CheckboxSelectMultiple,
        help_text="Выпущенные анкеты муниципалитета на этот учебный год",
    )
    schools = forms.ModelMultipleChoiceField(
        School.objects.none(), label="Школы", widget=forms.CheckboxSelectMultiple
    )
    opens_on = DayField(label="Первый день")
    closes_on = DayField(label="Последний день", help_text="включительно")

    def __init__(
        self, *arguments: Any, municipality: Municipality, year: int, **options: Any
    ) -> None:
        """Offer the schools of the municipality and its questionnaires of the year."""
        super().__init__(*arguments, **options)
        asked = OwnQuestionnaire.objects.filter(municipality=municipality, year=year).released()
        self.fields["questionnaires"].queryset = asked.in_order()
        schools = School.objects.filter(municipality=municipality, status=SchoolStatus.WORKING)
        self.fields["schools"].queryset = schools.standing().in_order()

    def clean(self) -> dict[str, Any]:
        """A survey ends after it began."""
        data = self.cleaned_data
        first, last = data.get("opens_on"), data.get("closes_on")
        if first and last and last < first:
            self.add_error("closes_on", "Опрос не может закончиться раньше, чем начнётся.")
        return data


class CodesForm(forms.Form):
    """How many links."""

    number = forms.IntegerField(
        label="Сколько ссылок",
        min_value=1,
        max_value=MOST_CODES,
        help_text="По одной на каждого, кого спрашивают",
    )
