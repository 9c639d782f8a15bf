"""The side menu: every app registers its entries when it is ready, each with who may see it.

A list in one place was rejected: it would import every stage of the office, and this app knows
none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.urls import reverse


class Place(StrEnum):
    """Where an entry stands: among the sections of the office or below the person's name."""

    SECTIONS = "sections"
    PERSON = "person"


def everybody(_user: Any) -> bool:
    """Whoever is signed in sees the entry."""
    return True


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry: words, an icon of the sprite, the name of an address without arguments.

    `position` orders the entries of a place, and every hundred of it is a group of its own; entries
    with `by_post` change something (leaving the office) and are buttons. `allowed` takes the
    signed-in user.
    """

    title: str
    icon: str
    url_name: str
    position: int
    allowed: Callable[[Any], bool] = everybody
    place: Place = Place.SECTIONS
    by_post: bool = False


@dataclass(frozen=True)
class Item:
    """An entry as one page shows it."""

    title: str
    icon: str
    href: str
    is_current: bool
    by_post: bool
    opens_group: bool = False


_GROUP = 100

_entries: dict[str, Entry] = {}


def register(*entries: Entry) -> None:
    """Add entries; called from `AppConfig.ready`."""
    for entry in entries:
        known = _entries.setdefault(entry.url_name, entry)
        assert known == entry, f"{entry.url_name} is in the menu already, as «{known.title}»"


def items(place: Place, user: Any, path: str) -> list[Item]:
    """What this person sees in a place of the menu while looking at the page of that path."""
    shown = [
        (entry, reverse(entry.url_name))
        for entry in sorted(_entries.values(), key=lambda one: (one.position, one.title))
        if entry.place is place and entry.allowed(user)
    ]
    current = _nearest([href for _, href in shown], path)
    groups = [entry.position // _GROUP for entry, _ in shown]
    return [
        Item(
            entry.title, entry.icon, href, href == current, entry.by_post, before not in (None, own)
        )
        for (entry, href), own, before in zip(shown, groups, [None, *groups], strict=False)
    ]


def addresses_for(user: Any) -> dict[str, str]:
    """Names and addresses of the pages in this person's menu."""
    own = (entry for entry in _entries.values() if entry.allowed(user) and not entry.by_post)
    return {entry.url_name: reverse(entry.url_name) for entry in own}


def _nearest(addresses: list[str], path: str) -> str | None:
    """The address that the page lies under most closely; the front page has nothing under it."""
    over = [one for one in addresses if one == path or (one != "/" and path.startswith(one))]
    return max(over, key=len, default=None)
