"""Fields that several forms share."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from opora_web.registry.models import Act, School, SchoolStatus


class DayField(forms.DateField):
    """A day: a calendar where the browser has one, else 26.12.2022."""

    def __init__(self, **options: Any) -> None:
        """Take the options of a date field."""
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        formats = ("%Y-%m-%d", "%d.%m.%Y")
        super().__init__(widget=widget, input_formats=formats, **options)


def act_field(user: Any, label: str = "Основание") -> forms.ModelChoiceField:
    """A registered paper that the user sees."""
    return forms.ModelChoiceField(
        Act.objects.visible_to(user).newest_first(),
        label=label,
        required=False,
        empty_label="не указано",
        help_text="Документ из реестра. Если его там ещё нет, внесите его на странице «Документы».",
    )


def other_schools(user: Any, school: School) -> QuerySet[School]:
    """Working schools of the same municipality."""
    schools = School.objects.visible_to(user).standing().in_order()
    same_place = schools.filter(municipality=school.municipality_id, status=SchoolStatus.WORKING)
    return same_place.exclude(pk=school.pk)
