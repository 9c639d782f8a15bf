"""Entering and changing regions and municipalities."""

from typing import Any

from django import forms

from opora_web.registry.models import Municipality, Region
from opora_web.registry.models.municipality import MunicipalityQuerySet
from opora_web.registry.permissions import regions_kept_by

_LONGEST_NAME, _LONGEST_CODE = 200, 20
_DIGITS = {"inputmode": "numeric", "autocomplete": "off"}


class RegionForm(forms.Form):
    """Code and name."""

    oktmo = forms.CharField(
        label="Код ОКТМО",
        max_length=_LONGEST_CODE,
        help_text="Две первые цифры, например 56",
        widget=forms.TextInput(attrs=_DIGITS),
    )
    name = forms.CharField(
        label="Название", max_length=_LONGEST_NAME, help_text="Например: Пензенская область"
    )


class MunicipalityForm(forms.Form):
    """Name and code."""

    name = forms.CharField(
        label="Название", max_length=_LONGEST_NAME, help_text="Например: Каменский район"
    )
    oktmo = forms.CharField(
        label="Код ОКТМО",
        max_length=_LONGEST_CODE,
        required=False,
        help_text="Восемь цифр; оставьте пустым, если код неизвестен",
        widget=forms.TextInput(attrs=_DIGITS),
    )


class NewMunicipalityForm(MunicipalityForm):
    """A municipality that is not there yet."""

    region = forms.ModelChoiceField(Region.objects.none(), label="Регион", empty_label=None)
    field_order = ("region", "name", "oktmo")

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the regions whose municipalities the user enters."""
        super().__init__(*arguments, **options)
        self.fields["region"].queryset = regions_kept_by(user).order_by("sort_key")


class TerritoryFilter(forms.Form):
    """Of which region."""

    region = forms.ModelChoiceField(
        Region.objects.none(), label="Регион", required=False, empty_label="все"
    )

    def __init__(self, *arguments: Any, user: Any, **options: Any) -> None:
        """Offer the regions whose municipalities the user enters."""
        super().__init__(*arguments, **options)
        self.fields["region"].queryset = regions_kept_by(user).order_by("sort_key")

    def narrowed(self, municipalities: MunicipalityQuerySet) -> MunicipalityQuerySet:
        """Those of the region; what is filled in wrongly narrows nothing."""
        self.is_valid()
        region = self.cleaned_data.get("region")
        return municipalities.filter(region=region) if region else municipalities


def initial_of(territory: Region | Municipality) -> dict[str, str]:
    """What the form of a change begins with."""
    return {"name": territory.name, "oktmo": territory.oktmo or ""}
