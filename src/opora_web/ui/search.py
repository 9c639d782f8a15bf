"""The search of the whole office: every app registers what can be found in it when it is ready.

As with the menu, a list in one place would import every stage of the office.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from opora.domain.search_query import search_query

SHOWN = 10
SHOWN_OF_EXPLANATIONS = 3


@dataclass(frozen=True)
class Hit:
    """One thing that was found: what it is called, where its page is, what tells it from others."""

    title: str
    href: str
    detail: str = ""


Found: TypeAlias = QuerySet[Any, Any] | Sequence[Any]


def _as_it_is(found: Any) -> Hit:
    return found


@dataclass(frozen=True, kw_only=True)
class Searchable:
    """A kind of things that can be found.

    `find` takes the user and the words as typed and returns an ordered queryset bounded by
    ``visible_to``, or a list; `present` makes a hit of each; without it they are hits already.
    `list_url` names the list page that takes the words as ``?words=``, where there is one.
    """

    title: str
    icon: str
    position: int
    find: Callable[[Any, str], Found]
    present: Callable[[Any], Hit] = _as_it_is
    list_url: str = ""
    shown: int = SHOWN

    def list_address(self, words: str) -> str:
        """The list page with everything of this kind that the words find, «» without one."""
        return f"{reverse(self.list_url)}?{urlencode({'words': words})}" if self.list_url else ""


@dataclass(frozen=True)
class Group:
    """What was found of one kind: the first hits and how many there are."""

    kind: Searchable
    hits: tuple[Hit, ...]
    total: int
    list_address: str

    @property
    def is_cut(self) -> bool:
        """Whether there is more than is shown."""
        return self.total > len(self.hits)


_kinds: dict[str, Searchable] = {}


def register(*kinds: Searchable) -> None:
    """Add kinds; called from `AppConfig.ready`."""
    for kind in kinds:
        known = _kinds.setdefault(kind.title, kind)
        assert known == kind, f"«{kind.title}» can be found already"


def search(user: Any, words: str) -> list[Group]:
    """What the user finds by the words, kind by kind; kinds of which nothing is found are left out.

    Words without a letter or a digit find nothing.
    """
    if not search_query(words):
        return []
    kinds = sorted(_kinds.values(), key=lambda kind: (kind.position, kind.title))
    groups = (_group(kind, user, words) for kind in kinds)
    return [group for group in groups if group.total]


def _group(kind: Searchable, user: Any, words: str) -> Group:
    found = kind.find(user, words)
    # One more than is shown tells whether counting is needed at all.
    first = list(found[: kind.shown + 1])
    total = len(first) if len(first) <= kind.shown else _count(found)
    hits = tuple(kind.present(one) for one in first[: kind.shown])
    return Group(kind, hits, total, kind.list_address(words))


def _count(found: Found) -> int:
    return found.count() if isinstance(found, QuerySet) else len(found)
