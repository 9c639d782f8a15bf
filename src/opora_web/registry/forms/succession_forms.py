"""What people fill in when schools end, join, part or turn out to be one."""

from typing import Any

from django import forms

from opora_web.registry.forms.fields import DayField, act_field, other_schools
from opora_web.registry.forms.school_forms import SchoolForm
from opora_web.registry.models import School

_LONGEST_REASON = 300


class CloseForm(SchoolForm):
    """The last day and the paper."""

    on = DayField(label="Дата")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Offer the papers that the user sees."""
        super().__init__(*arguments, **options)
        self.fields["act"] = act_field(self.user)


class SuccessorForm(CloseForm):
    """To which school."""

    successor = forms.ModelChoiceField(School.objects.none(), label="Школа, которая продолжает")
    field_order = ("successor", "on", "act")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Offer the other working schools of the municipality."""
        super().__init__(*arguments, **options)
        self.fields["successor"].queryset = other_schools(self.user, self.school)


class SplitForm(CloseForm):
    """Into which schools."""

    successors = forms.ModelMultipleChoiceField(
        School.objects.none(),
        label="Школы, которые продолжают",
        widget=forms.CheckboxSelectMultiple,
        help_text="Две или больше. Если их ещё нет в реестре, сначала внесите их.",
    )
    field_order = ("successors", "on", "act")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Offer the other working schools of the municipality."""
        super().__init__(*arguments, **options)
        self.fields["successors"].queryset = other_schools(self.user, self.school)


class DuplicateForm(SchoolForm):
    """Of which school this is a second record."""

    into = forms.ModelChoiceField(
        School.objects.none(),
        label="Запись, которая остаётся",
        help_text="Соединение можно отменить: ничего не переносится и не стирается.",
    )
    reason = forms.CharField(label="Почему это одна школа", max_length=_LONGEST_REASON)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Offer the other records of the municipality, closed ones too."""
        super().__init__(*arguments, **options)
        records = School.objects.visible_to(self.user).standing().in_order()
        same_place = records.filter(municipality=self.school.municipality_id)
        self.fields["into"].queryset = same_place.exclude(pk=self.school.pk)
