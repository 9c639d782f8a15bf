"""Giving and ending roles."""

from typing import Any

from django import forms

from opora_web.registry.forms.act_forms import TerritoryField
from opora_web.registry.forms.fields import DayField
from opora_web.registry.models import Municipality, Region, School
from opora_web.registry.permissions import may_give, roles_given_by
from opora_web.registry.roles import Role

_NOWHERE = ("", "без территории")


class GrantForm(forms.Form):
    """Who, which role, where."""

    email = forms.EmailField(label="Электронная почта", help_text="По ней человек входит")
    full_name = forms.CharField(
        label="Фамилия, имя, отчество",
        max_length=200,
        required=False,
        help_text="Нужно, если человека ещё нет в Опоре: ему уйдёт приглашение.",
    )
    post = forms.CharField(label="Должность", max_length=200, required=False)
    role = forms.TypedChoiceField(label="Роль", coerce=Role)
    territory = TerritoryField(label="Где", required=False)

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the roles that the user gives and the territories in which."""
        super().__init__(*arguments, **options)
        self.user = user
        given = roles_given_by(user)
        self.fields["role"].choices = [
            (role.value, f"{role.label} — видит {role.sees}") for role in Role if role in given
        ]
        territories = self.fields["territory"]
        territories.offer(_territories(user, anywhere=Role.ADMINISTRATOR in given))
        territories.choices = [_NOWHERE, *territories.choices]

    def clean(self) -> dict[str, Any]:
        """The role must be the user's to give at that place."""
        data = self.cleaned_data
        role = data.get("role")
        if role and not self.errors and not may_give(self.user, role, data.get("territory")):
            self.add_error(
                "territory", "Эту роль на этом месте даёте не вы: выберите другое место."
            )
        return data


class EndMembershipForm(forms.Form):
    """The last day."""

    until = DayField(label="Последний день", required=False, help_text="Пусто — сегодня")


def _territories(user: Any, *, anywhere: bool) -> list[Any]:
    """Regions, municipalities and schools; administrators place people in all of them."""
    tables = (Region, Municipality, School)
    if anywhere:
        regions, places, schools = (table.objects.all() for table in tables)
    else:
        regions, places, schools = (table.objects.visible_to(user) for table in tables)
    standing = schools.standing().in_order()
    return [*regions.order_by("sort_key"), *places.order_by("sort_key"), *standing]
