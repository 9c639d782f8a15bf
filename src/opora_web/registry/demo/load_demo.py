"""Filling the office with the demo districts; a second time changes nothing."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from opora.domain.name_key import name_key
from opora_web.accounts.actions import offer_in_demo, settle_purpose
from opora_web.accounts.models import DemoUser, User
from opora_web.accounts.queries import user_by_email
from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.projects import add_project
from opora_web.registry.actions.schools import add_spelling, open_school
from opora_web.registry.actions.territories import register_municipality, register_region
from opora_web.registry.demo.printed_schools import printed_schools
from opora_web.registry.models import Act, ActKind, Membership, Municipality, Region, School
from opora_web.registry.policies.about_people import Territory
from opora_web.registry.roles import Role
from opora_web.ui.refused import Refused

_DISTRICTS = Path("office") / "districts.yaml"
# The people of the demonstration have held their roles since before its newest document.
_SINCE = date(2020, 1, 1)


@transaction.atomic
def load_demo(folder: Path) -> None:
    """Load the folder ``demo`` of the repository. Refuses a database that holds real data."""
    path = folder / _DISTRICTS
    if not path.is_file():
        raise Refused(f"Нет файла «{path}»: укажите папку demo из исходных текстов Опоры.")
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    settle_purpose(demo=True)
    for district in told["districts"]:
        _load_district(folder / district["folder"], district)
    _person({**told["administrator"], "role": Role.ADMINISTRATOR}, None)


def _load_district(folder: Path, district: dict[str, Any]) -> None:
    municipality = _municipality(district)
    schools = _schools(folder, district, municipality)
    for act in district["acts"]:
        _act(municipality, act)
    for person in district["people"]:
        _person(person, _territory(person, municipality, schools))


def _municipality(district: dict[str, Any]) -> Municipality:
    told = district["region"]
    region = Region.objects.filter(oktmo=told["oktmo"]).first()
    region = region or register_region(by=SYSTEM, **told)
    known = Municipality.objects.filter(region=region, name=district["municipality"]["name"])
    return known.first() or register_municipality(
        by=SYSTEM, region=region, **district["municipality"]
    )


def _schools(
    folder: Path, district: dict[str, Any], municipality: Municipality
) -> dict[str, School]:
    printed = printed_schools(folder, district)
    schools = {name: _school(municipality, name) for name in printed.names}
    for spelling in printed.spellings:
        school = schools[spelling.school]
        if not school.names.filter(name=spelling.printed).exists():
            add_spelling(
                by=SYSTEM, school=school, name=spelling.printed, printed_in=spelling.printed_in
            )
    for one in printed.participations:
        known = {"project": one.project, "cohort_year": one.cohort_year}
        if not schools[one.school].participations.filter(**known).exists():
            add_project(by=SYSTEM, school=schools[one.school], source=one.source, **known)
    return schools


def _school(municipality: Municipality, name: str) -> School:
    known = School.objects.filter(municipality=municipality, names__key=name_key(name))
    return known.first() or open_school(by=SYSTEM, municipality=municipality, name=name)


def _act(municipality: Municipality, told: dict[str, Any]) -> None:
    known = {"municipality": municipality, "number": told["number"], "date": told["date"]}
    if not Act.objects.filter(**known).exists():
        kind = ActKind(told["kind"])
        register_act(by=SYSTEM, territory=municipality, **{**told, "kind": kind})


def _territory(
    person: dict[str, Any], municipality: Municipality, schools: dict[str, School]
) -> Territory:
    if "school" in person:
        return schools[person["school"]]
    return municipality.region if person["role"] == Role.REGION else municipality


def _person(told: dict[str, Any], territory: Territory) -> None:
    role = Role(told["role"])
    user = user_by_email(told["email"]) or User.objects.create_user(
        told["email"], full_name=told["name"], post=told["post"]
    )
    held = Membership.objects.filter(user=user, role=role)
    if territory not in [one.territory for one in held]:
        grant_membership(by=SYSTEM, user=user, role=role, territory=territory, since=_SINCE)
    if not DemoUser.objects.filter(user=user).exists():
        place = str(territory) if territory else ""
        position = DemoUser.objects.count() + 1
        offer_in_demo(user, role=role.label, place=place, position=position, by=SYSTEM)
