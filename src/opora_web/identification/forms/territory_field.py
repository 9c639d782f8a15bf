"""The municipality or the region that a run is made over."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from opora_web.registry.models import Municipality, Region
from opora_web.registry.permissions import municipalities_kept_by, regions_led_by


class TerritoryField(forms.TypedChoiceField):
    """Cleaned to a region or a municipality; only those where the user makes runs are offered."""

    def __init__(self, user: Any, **options: Any) -> None:
        """Whole regions stand first."""
        self._places: dict[str, Region | Municipality] = {
            **{f"region-{one.pk}": one for one in _by_name(regions_led_by(user))},
            **{
                f"municipality-{one.pk}": one
                for one in _by_name(municipalities_kept_by(user).select_related("region"))
            },
        }
        choices = [(key, territory_words(place)) for key, place in self._places.items()]
        super().__init__(choices=choices, coerce=self._places.get, empty_value=None, **options)

    @property
    def first(self) -> str | None:
        """The one that is most likely meant: a municipality is run over more often."""
        return next(reversed(self._places), None)


def territory_words(place: Region | Municipality) -> str:
    """«Пензенская область, все муниципалитеты» or the name of the municipality."""
    return f"{place}, все муниципалитеты" if isinstance(place, Region) else str(place)


def territory_key(place: Region | Municipality) -> str:
    """The place as a value of the field."""
    return f"{'region' if isinstance(place, Region) else 'municipality'}-{place.pk}"


def _by_name(places: QuerySet[Any]) -> QuerySet[Any]:
    return places.order_by("sort_key", "pk")
