"""Who reads which part of the journal; said by the registry, which knows roles and territories."""

from collections.abc import Callable
from typing import Any, TypeAlias

from django.db.models import Q

Limit: TypeAlias = Callable[[Any], Q]

NOTHING = Q(pk__in=())


def _nobody(_user: Any) -> Q:
    return NOTHING


_limits: list[Limit] = [_nobody]


def limit_journal_by(limit: Limit) -> None:
    """From now on a user sees the entries of this condition.

    The registry calls it when it is ready: the journal stands below it and may not import it.
    Until then nobody sees anything.
    """
    _limits[:] = [limit]


def journal_limit(user: Any) -> Q:
    """The condition on entries for this user."""
    return _limits[0](user)
