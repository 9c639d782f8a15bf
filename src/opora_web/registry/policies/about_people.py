"""Which roles may begin and end, by what is recorded already."""

from datetime import date
from typing import assert_never

from opora.language.dates import date_in_words
from opora_web.accounts.models import User
from opora_web.audit.actor import Actor
from opora_web.registry.models import Membership, Municipality, Region, School
from opora_web.registry.roles import Role, TerritoryKind
from opora_web.ui.refused import Refused

Territory = Region | Municipality | School | None


def kind_of_territory(territory: Territory) -> TerritoryKind:
    """What kind of place a territory is."""
    match territory:
        case Region():
            return TerritoryKind.REGION
        case Municipality():
            return TerritoryKind.MUNICIPALITY
        case School():
            return TerritoryKind.SCHOOL
        case None:
            return TerritoryKind.NOWHERE
        case _:
            assert_never(territory)


def check_role_fits(role: Role, territory: Territory) -> None:
    """A role holds where roles of its sort hold."""
    if kind_of_territory(territory) not in role.territories:
        places = " или ".join(sorted(kind.label for kind in role.territories))
        raise Refused(f"Роль «{role.label}» даётся так: {places}. Укажите это в поле «Где».")


def check_is_somebody_else(by: Actor, user: User) -> None:
    """Nobody widens the own rights: another person must answer for it."""
    if by.pk == user.pk:
        raise Refused("Себе роль не дают: попросите другого человека, у которого есть это право.")


def check_role_is_new(user: User, role: Role, territory: Territory) -> None:
    """A role that is held without end is not given again."""
    held = Membership.objects.filter(user=user, role=role, until=None)
    if any(one.territory == territory for one in held):
        raise Refused(f"У пользователя «{user}» уже есть роль «{role.label}» на этом месте.")


def check_role_may_end(membership: Membership, until: date) -> None:
    """A role ends once, not before it began; the last administrator stays."""
    if membership.until:
        raise Refused(f"Роль уже прекращена: {date_in_words(membership.until)}")
    if until < membership.since:
        raise Refused(f"Роль дана {date_in_words(membership.since)} и не может закончиться раньше.")
    others = Membership.objects.filter(role=Role.ADMINISTRATOR, until=None, user__is_active=True)
    if membership.role == Role.ADMINISTRATOR and not others.exclude(pk=membership.pk).exists():
        raise Refused("Это последний администратор. Сначала дайте эту роль другому человеку.")
