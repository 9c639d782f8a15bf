"""Which territories a person has today; what ``visible_to`` of every table begins with."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Q, QuerySet

from opora_web.registry.roles import SEE_THEIR_PLACE, Role
from opora_web.ui.once_a_request import once_a_request

if TYPE_CHECKING:
    from opora_web.registry.models.membership import Membership
    from opora_web.registry.models.school import School

_PLACES = ("region", "municipality__region", "school__municipality__region")


@dataclass(frozen=True)
class OwnTerritory:
    """Keys of the territories of a person; none for a visitor who has not signed in.

    Data of ``regions``, ``municipalities`` and ``schools`` is the person's to see, ``schools``
    being every record of them; the others are where these lie.
    """

    regions: frozenset[int]
    municipalities: frozenset[int]
    schools: frozenset[int]
    regions_of_municipalities: frozenset[int]
    municipalities_of_schools: frozenset[int]
    regions_of_schools: frozenset[int]


def own_territory(user: Any) -> OwnTerritory:
    """The territories whose data the user sees today.

    Keys and not subqueries: a page asks a dozen tables, and putting the same question about roles
    into the words of each took longer than all the answers. A region is one key, however many
    schools it has. A teacher has no territory, having a school: what is about the teacher is asked
    for by the teacher's own key.
    """
    held = held_now(user, *SEE_THEIR_PLACE)
    municipalities = [one.municipality for one in held if one.municipality]
    schools = [one.school for one in held if one.school]
    return OwnTerritory(
        regions=keys_of(held, "region"),
        municipalities=keys_of(held, "municipality"),
        schools=records_of(keys_of(held, "school")),
        regions_of_municipalities=keys_of(municipalities, "region"),
        municipalities_of_schools=keys_of(schools, "municipality"),
        regions_of_schools=keys_of((one.municipality for one in schools), "region"),
    )


def any_of(**keys: frozenset[int]) -> Q:
    """Rows of which one of the columns holds one of its keys; no rows when there are no keys.

    A column without keys is not asked about: no table is joined for it.
    """
    asked = [Q(**{f"{column}__in": of}) for column, of in keys.items() if of]
    return reduce(or_, asked) if asked else Q(pk__in=())


def records_of(schools: frozenset[int]) -> frozenset[int]:
    """Keys of every record of the schools, read once while one request is answered.

    When two records turn out to be one school nothing moves, so what is kept under either is about
    the school.
    """
    if not schools:
        return schools
    return once_a_request(("records", schools), lambda: schools.union(*_joined(schools)))


def held_now(user: Any, *roles: Role) -> "list[Membership]":
    """The user's memberships of today in the named roles, in any when none is named.

    Read with their places, once while one request is answered: every table, every entry of the
    menu and every button asks for them.
    """
    held = once_a_request(("memberships", user.pk), lambda: list(_read_held(user)))
    return [one for one in held if not roles or one.role in roles]


def keys_of(things: Iterable[Any], territory: str) -> frozenset[int]:
    """Keys of the territories of a kind, «school», of those of the things that have one."""
    keys = (getattr(one, f"{territory}_id") for one in things)
    return frozenset(key for key in keys if key is not None)


# Both tables by name: they stand on those whose querysets begin here.


def _read_held(user: Any) -> "QuerySet[Membership]":
    mine = apps.get_model("registry", "Membership").objects.held_by(user)
    return mine.select_related(*_PLACES).order_by("since", "pk")


def _joined(schools: frozenset[int]) -> "QuerySet[School, tuple[int, int]]":
    """Every second record with the school that it was found to be, where that is one of these.

    A key may itself be of a second record: then the school that it is has further ones.
    """
    seconds = apps.get_model("registry", "School").objects.exclude(merged_into=None)
    same_school = Q(merged_into__in=seconds.filter(pk__in=schools).values("merged_into"))
    joined = seconds.filter(same_school | Q(merged_into__in=schools))
    return joined.values_list("pk", "merged_into")
