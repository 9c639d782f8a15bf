"""Which territories a person has today; what ``visible_to`` of every table begins with."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils import timezone


def in_force(day: date) -> Q:
    """Memberships that hold on the day."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gte=day))


def own(user: Any, territory: str, *, but: Collection[str] = ()) -> QuerySet[Any, Any]:
    """Keys of the user's territories of a kind, as a subquery: «region», «school__municipality».

    Roles named in ``but`` do not count. A visitor who has not signed in has no key and so no
    territory.
    """
    # By name: the table of memberships stands on those whose querysets begin here.
    memberships = apps.get_model("registry", "Membership").objects
    mine = memberships.filter(in_force(timezone.localdate()), user_id=user.pk, user__is_active=True)
    return mine.exclude(role__in=but).exclude(**{territory: None}).values(territory)
