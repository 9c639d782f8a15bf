"""Particulars of a check."""

from typing import Any

from django import forms

from opora_web.diagnosis.checks_permissions import territories_of_checks
from opora_web.diagnosis.models import Planned
from opora_web.registry.forms.fields import DayField, act_field
from opora_web.registry.forms.territory_field import TerritoryField


class CheckForm(forms.Form):
    """What is known of a check; days and checkers may be unknown."""

    title = forms.CharField(
        label="Название",
        max_length=300,
        help_text="Например: проверка школ списка, осень 2023 года",
    )
    planned = forms.TypedChoiceField(
        label="Плановая или нет", choices=Planned.choices, coerce=Planned
    )
    since = DayField(label="С какого дня", required=False)
    until = DayField(label="По какой день", required=False)
    checkers = forms.CharField(
        label="Кто проверяет",
        max_length=500,
        required=False,
        help_text="Орган или комиссия; фамилии не обязательны",
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the papers that the user sees."""
        super().__init__(*arguments, **options)
        self.fields["act"] = act_field(user)

    def clean(self) -> dict[str, Any]:
        """A check does not end before it begins."""
        first, last = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if first and last and last < first:
            self.add_error("until", "Проверка не может закончиться раньше, чем началась.")
        return self.cleaned_data


class NewCheckForm(CheckForm):
    """The same with the territory that holds it."""

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the territories where the user holds checks."""
        super().__init__(*arguments, user=user, **options)
        self.fields["territory"] = TerritoryField(label="Чья проверка")
        self.fields["territory"].offer(territories_of_checks(user))
        self.order_fields(["territory", "title"])
