"""Whose paper a printed page is."""

from functools import partial
from typing import Any

from django.http import HttpRequest

from opora_web.registry.models.own_territory import held_now


def places_of_work(request: HttpRequest) -> dict[str, Any]:
    """Where the person works, asked by the template alone, as the menu is."""
    return {"places_of_work": partial(_places, getattr(request, "user", None))}


def _places(user: Any) -> list[str]:
    """Each place once, a school with nothing added: its name says enough."""
    if user is None or not user.is_authenticated:
        return []
    held = [one.territory for one in held_now(user)]
    return list(dict.fromkeys(str(place) for place in held if place))
