"""Choosing one of several territories of different kinds: «region-5»."""

from collections.abc import Iterable
from typing import Any, assert_never

from django import forms

from opora_web.registry.models import Municipality, Region, School

_NOWHERE = ("", "без территории")
_NOT_CHOSEN = ("", "выберите место")


class TerritoryField(forms.ChoiceField):
    """Gives the territory itself."""

    def offer(self, territories: Iterable[Any]) -> None:
        """Let a person choose among these."""
        self.known = {_key(each): each for each in territories}
        self.choices = [(key, str(each)) for key, each in self.known.items()]

    def offer_in_groups(self, territories: Iterable[Any], *, nowhere: bool) -> None:
        """The same under the names of regions and municipalities, in the given order.

        `territories` come with whatever they lie in. Several thousand schools in one flat list
        cannot be looked through, and a list that is narrowed while one types needs a script.
        """
        self.known = {_key(each): each for each in territories}
        groups: dict[str, list[tuple[str, str]]] = {}
        for key, each in self.known.items():
            groups.setdefault(_group_of(each), []).append((key, _called_in_its_group(each)))
        self.choices = [_NOWHERE if nowhere else _NOT_CHOSEN, *groups.items()]

    def clean(self, value: Any) -> Any:
        """The territory itself; ``None`` when nothing is chosen."""
        return self.known.get(super().clean(value))


def _key(territory: Any) -> str:
    return f"{territory._meta.model_name}-{territory.pk}"  # noqa: SLF001  # Django's documented name


def _group_of(territory: Region | Municipality | School) -> str:
    match territory:
        case Region():
            return territory.name
        case Municipality():
            return f"{territory.region.name}: {territory.name}"
        case School():
            return _group_of(territory.municipality)
        case _:
            assert_never(territory)


def _called_in_its_group(territory: Region | Municipality | School) -> str:
    match territory:
        case Region():
            return f"Весь регион: {territory.name}"
        case Municipality():
            return f"Весь муниципалитет: {territory.name}"
        case School():
            return territory.name
        case _:
            assert_never(territory)
