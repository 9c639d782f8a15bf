"""Registering a paper and finding one."""

from typing import Any

from django import forms

from opora_web.registry.forms.fields import DayField
from opora_web.registry.forms.territory_field import TerritoryField
from opora_web.registry.models import ActKind
from opora_web.registry.models.act import ActQuerySet
from opora_web.registry.permissions import municipalities_of_acts, regions_led_by
from opora_web.registry.policies.about_acts import ACCEPTED


class ActFilter(forms.Form):
    """Words and kind."""

    words = forms.CharField(
        label="Поиск",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "номер, кто издал, о чём"}),
    )
    kind = forms.ChoiceField(
        label="Вид документа", required=False, choices=[("", "все"), *ActKind.choices]
    )

    def narrowed(self, acts: ActQuerySet) -> ActQuerySet:
        """The acts that are asked for; what is filled in wrongly narrows nothing."""
        self.is_valid()
        acts = acts.found_by(self.cleaned_data.get("words", ""))
        kind = self.cleaned_data.get("kind")
        return acts.filter(kind=kind) if kind else acts


class ActForm(forms.Form):
    """The particulars of a paper and its file."""

    territory = TerritoryField(label="В чей реестр")
    kind = forms.TypedChoiceField(label="Вид документа", choices=ActKind.choices, coerce=ActKind)
    issuer = forms.CharField(
        label="Кто издал", max_length=300, help_text="Например: министерство образования края"
    )
    number = forms.CharField(label="Номер", max_length=60, required=False)
    date = DayField(label="Дата")
    title = forms.CharField(label="О чём", max_length=500)
    valid_until = DayField(label="Действует по", required=False)
    basis_of = forms.CharField(
        label="Основанием чего служит",
        max_length=500,
        required=False,
        help_text="Например: список школ на 2023 год",
    )
    file = forms.FileField(
        label="Файл",
        required=False,
        help_text="PDF, Word, Excel, ODT или снимок страницы, до 20 МБ",
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the registries in which the user writes."""
        super().__init__(*arguments, **options)
        regions = regions_led_by(user).order_by("sort_key")
        places = municipalities_of_acts(user).order_by("sort_key")
        self.fields["territory"].offer([*places, *regions])

    def clean(self) -> dict[str, Any]:
        """A paper is valid from its day on."""
        data = self.cleaned_data
        first, last = data.get("date"), data.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", "Документ не может закончиться раньше своей даты.")
        return data
