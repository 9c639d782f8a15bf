"""Giving and ending roles."""

from typing import Any, assert_never

from django import forms

from opora_web.registry.forms.fields import DayField
from opora_web.registry.forms.territory_field import TerritoryField
from opora_web.registry.models import Municipality, Region, School
from opora_web.registry.permissions import given_by, may_give, roles_given_by
from opora_web.registry.policies.about_people import kind_of_territory
from opora_web.registry.roles import Role


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
    territory = TerritoryField(label="Где")

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the roles that the user gives and the territories in which."""
        super().__init__(*arguments, **options)
        self.user = user
        given = roles_given_by(user)
        self.fields["role"].choices = [
            (role.value, f"{role.label} — видит {role.sees}") for role in Role if role in given
        ]
        anywhere = Role.ADMINISTRATOR in given
        place = self.fields["territory"]
        place.offer_in_groups(_territories(user, anywhere=anywhere), nowhere=anywhere)
        if anywhere:
            place.required = False
            place.help_text = "Без территории остаётся только роль администратора"

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
    """Where the user gives roles: by region, by municipality in it, by school in that.

    Administrators place people in all of them.
    """
    tables = (Region, Municipality, School)
    if anywhere:
        regions, places, schools = (table.objects.all() for table in tables)
    else:
        regions, places, schools = (table.objects.visible_to(user) for table in tables)
    places = places.select_related("region")
    schools = schools.standing().select_related("municipality__region").in_order()
    all_of_them = (*regions, *places.order_by("sort_key"), *schools)
    may = given_by(user)
    mine = [one for one in all_of_them if any(may(role, one) for role in _held_at(one))]
    return sorted(mine, key=_way_from_the_region)


def _held_at(territory: Any) -> list[Role]:
    kind = kind_of_territory(territory)
    return [role for role in Role if kind in role.territories]


def _way_from_the_region(territory: Region | Municipality | School) -> tuple[str, ...]:
    """A region before its municipalities, a municipality before its schools."""
    match territory:
        case Region():
            return (territory.sort_key,)
        case Municipality():
            return (territory.region.sort_key, territory.sort_key)
        case School():
            return (*_way_from_the_region(territory.municipality), territory.sort_key)
        case _:
            assert_never(territory)
