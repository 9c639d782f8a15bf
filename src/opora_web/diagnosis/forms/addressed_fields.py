"""Whom a paper means: schools by name, or a group in the words of the paper."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from opora_web.diagnosis.models import Addressees, Check
from opora_web.identification.models import SchoolList
from opora_web.registry.models import School


def schools_of(check: Check) -> QuerySet[School]:
    """Schools of the territory of the check, by name, those that are gone as well."""
    place = (
        {"municipality": check.municipality_id}
        if check.municipality_id
        else {"municipality__region": check.region_id}
    )
    return School.objects.standing().filter(**place).in_order()


class SchoolsField(forms.ModelMultipleChoiceField):
    """Schools to tick."""

    def __init__(self, check: Check, **options: Any) -> None:
        """Offer the schools of the check's territory."""
        options = {"label": "Школы", "widget": forms.CheckboxSelectMultiple, **options}
        super().__init__(schools_of(check), **options)


class AddressedForm(forms.Form):
    """Schools by name, or the words by which the paper means a group."""

    addressees = forms.TypedChoiceField(
        label="Кого касается",
        choices=Addressees.choices,
        coerce=Addressees,
        help_text="Если документ говорит «все ШНОР», выберите список: какой именно, программа "
        "спросит отдельно и сама не решит",
    )
    printed_to = forms.CharField(
        label="Как написано в документе",
        max_length=300,
        required=False,
        help_text="Нужно, если названы не школы, а список. Например: все ШНОР",
    )

    def __init__(self, *arguments: Any, check: Check, **options: Any) -> None:
        """Offer the schools of the check's territory."""
        super().__init__(*arguments, **options)
        self.fields["schools"] = SchoolsField(
            check, required=False, help_text="Отметьте, если школы названы по одной"
        )

    def clean(self) -> dict[str, Any]:
        """Named schools are ticked, a group stands in words."""
        told = self.cleaned_data
        named = told.get("addressees") == Addressees.NAMED
        if named and not told.get("schools"):
            self.add_error("schools", "Отметьте хотя бы одну школу или выберите список.")
        if not named and told.get("schools"):
            self.add_error("schools", "Вы выбрали список: школы по одной отмечать не нужно.")
        if not named and not told.get("printed_to"):
            self.add_error("printed_to", "Перепишите слова документа, например: все ШНОР.")
        return told


class WhichListForm(forms.Form):
    """Which list the paper means and how that is known."""

    because = forms.CharField(
        label="Откуда это известно",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text="Например: уточнено у того, кто проводил проверку",
    )

    def __init__(
        self, *arguments: Any, lists: QuerySet[SchoolList], names_a_zone: bool, **options: Any
    ) -> None:
        """Offer these lists; nothing is chosen beforehand."""
        super().__init__(*arguments, **options)
        empty = {"empty_label": "не выбран"}
        self.fields["school_list"] = forms.ModelChoiceField(
            lists, label="Какой список имеется в виду", **empty
        )
        if names_a_zone:
            self.fields["zone_list"] = forms.ModelChoiceField(
                lists, label="Зона риска — из какого списка", **empty
            )
        self.order_fields(["school_list", "zone_list", "because"])
