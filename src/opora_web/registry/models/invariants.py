"""Conditions that several tables keep in the database itself."""

from collections.abc import Sequence

from django.db.models import F, Q


def only(name: str, among: Sequence[str]) -> Q:
    """The named key is filled in and the others are not; an empty name: none of them is."""
    return Q(**{f"{each}__isnull": each != name for each in among})


def in_order(first: str, last: str) -> Q:
    """The last day is not before the first; either may be unknown."""
    return (
        Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{last}__gte": F(first)})
    )
