"""The fixed cast: two neighbouring districts of one region, a third in another region.

Everybody is invented. «Own» is Kamenka with the school of Kikino; the neighbour is a district of
the same region, the stranger one of another region.
"""

from dataclasses import dataclass
from datetime import date

from allauth.mfa.models import Authenticator

from opora_web.accounts.models import User
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.schools import open_school
from opora_web.registry.actions.territories import register_municipality, register_region
from opora_web.registry.models import Municipality, Region, School
from opora_web.registry.roles import Role

LONG_AGO = date(2020, 9, 1)


@dataclass(frozen=True)
class Place:
    """A region, a municipality and a school in it, with a person in every role that they have."""

    region: Region
    municipality: Municipality
    school: School
    people: dict[Role, User]

    def person(self, role: Role) -> User:
        return self.people[role]


@dataclass(frozen=True)
class Cast:
    """Own, neighbour in the region, stranger in another; an administrator; nobody in particular."""

    own: Place
    neighbour: Place
    stranger: Place
    administrator: User
    newcomer: User


def make_cast() -> Cast:
    """Three places and their people; whoever must has a second factor."""
    penza = register_region(by=SYSTEM, oktmo="56", name="Пензенская область")
    perm = register_region(by=SYSTEM, oktmo="57", name="Пермский край")
    administrator = user("admin")
    grant_membership(
        by=SYSTEM, user=administrator, role=Role.ADMINISTRATOR, territory=None, since=LONG_AGO
    )
    _prove_twice(administrator)
    return Cast(
        own=_place("own", penza, "Каменский район", "МОУ СОШ с. Кикино"),
        neighbour=_place("neighbour", penza, "Ёлкинский район", "МОУ СОШ с. Ёлкино"),
        stranger=_place("stranger", perm, "Очёрский городской округ", "Очёрская СОШ № 1"),
        administrator=administrator,
        newcomer=user("newcomer"),
    )


def user(name: str) -> User:
    """An invented person."""
    return User.objects.create_user(f"{name}@example.org", "secret", full_name=f"Лицо {name}")


def _place(name: str, region: Region, municipality_name: str, school_name: str) -> Place:
    municipality = register_municipality(by=SYSTEM, region=region, name=municipality_name)
    school = open_school(by=SYSTEM, municipality=municipality, name=school_name)
    territories = {
        Role.REGION: region,
        **dict.fromkeys((Role.COORDINATOR, Role.HEAD, Role.METHODIST), municipality),
        **dict.fromkeys((Role.CURATOR, Role.MENTOR, Role.DIRECTOR, Role.DEPUTY), school),
        Role.TEACHER: school,
        Role.OBSERVER: municipality,
    }
    people = {role: user(f"{name}-{role}") for role in territories}
    for role, territory in territories.items():
        grant_membership(
            by=SYSTEM, user=people[role], role=role, territory=territory, since=LONG_AGO
        )
    _prove_twice(people[Role.REGION])
    return Place(region, municipality, school, people)


def _prove_twice(person: User) -> None:
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
