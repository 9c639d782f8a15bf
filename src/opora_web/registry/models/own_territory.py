"""Which territories a person has today; what ``visible_to`` of every table begins with."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q, QuerySet

from opora_web.registry.roles import SEE_THEIR_PLACE, Role
from opora_web.ui.once_a_request import forget, once_a_request

if TYPE_CHECKING:
    from opora_web.registry.models.membership import Membership, MembershipQuerySet

_PLACES = ("region", "municipality__region", "school__municipality__region")


def in_force(day: date) -> Q:
    """Memberships that hold on the day."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gte=day))


def own(user: Any, territory: str) -> QuerySet[Any, Any]:
    """Keys of the territories of a kind whose data the user sees, as a subquery.

    `territory` is «region», «school__municipality»: a way from the membership. A teacher has none
    of them, having a school: what is about the teacher is asked for by the teacher's own key. A
    visitor who has not signed in has no key and so no territory.
    """
    mine = _memberships().held_by(user, *SEE_THEIR_PLACE)
    keys = mine.exclude(**{territory: None}).values(territory)
    return records_of(keys) if territory == "school" else keys


def records_of(schools: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Keys of every record of the schools, whose keys are given as a subquery.

    When two records turn out to be one school nothing moves, so what is kept under either is about
    the school.
    """
    records = apps.get_model("registry", "School").objects.all()
    merged = records.filter(pk__in=schools, merged_into__isnull=False)
    return records.filter(
        Q(pk__in=schools) | Q(merged_into__in=schools) | Q(pk__in=merged.values("merged_into"))
    ).values("pk")


def held_now(user: Any, *roles: Role) -> "list[Membership]":
    """The user's memberships of today in the named roles, in any when none is named.

    Read with their places, once while one request is answered: every entry of the menu and every
    button asks for them.
    """
    held = once_a_request(
        _question(user.pk),
        lambda: list(_memberships().held_by(user).select_related(*_PLACES).order_by("since", "pk")),
    )
    return [one for one in held if not roles or one.role in roles]


def forget_held(user_id: int) -> None:
    """What was read before a role was given or ended is not true any more."""
    forget(_question(user_id))


def _question(user_id: int | None) -> tuple[str, int | None]:
    return ("memberships", user_id)


def _memberships() -> "MembershipQuerySet":
    # By name: the table of memberships stands on those whose querysets begin here.
    return apps.get_model("registry", "Membership").objects.all()
