"""The database itself keeps the invariants, whoever writes past the actions."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from opora_web.registry.models import (
    Act,
    Membership,
    Municipality,
    NameUse,
    ProjectParticipation,
    Region,
    School,
    SchoolCode,
    SchoolName,
    Succession,
)
from opora_web.registry.roles import Role

DAY, NEXT = date(2023, 9, 1), date(2023, 9, 2)


def schools(cast):
    """What the tables of places and schools refuse."""
    own, place = cast.own.school, cast.own.municipality
    school = {"municipality": place, "name": "Школа", "kind": "general", "status": "working"}
    name = {"school": own, "name": "Иначе", "key": "иначе", "use": "spelling"}
    code = {"school": own, "system": "exam", "value": "1"}
    return {
        "region without digits": (Region, {"oktmo": "5x", "name": "Край"}),
        "municipality with seven digits": (
            Municipality,
            {"region": cast.own.region, "oktmo": "5662900", "name": "Новый"},
        ),
        "second municipality of a name": (
            Municipality,
            {"region": cast.own.region, "name": place.name},
        ),
        "school without a name": (School, {**school, "name": ""}),
        "school of no kind": (School, {**school, "kind": "морская"}),
        "working school with a last day": (School, {**school, "closed_on": DAY}),
        "closed school without a last day": (School, {**school, "status": "closed"}),
        "school that closes before it opens": (
            School,
            {**school, "status": "closed", "opened_on": NEXT, "closed_on": DAY},
        ),
        "second present name": (SchoolName, {**name, "use": NameUse.OFFICIAL}),
        "empty name": (SchoolName, {**name, "name": ""}),
        "name that ends before it begins": (SchoolName, {**name, "since": NEXT, "until": DAY}),
        "code of no system": (SchoolCode, {**code, "system": "свой"}),
        "empty code": (SchoolCode, {**code, "value": ""}),
    }


def events(cast):
    """What the tables of acts, successions and projects refuse."""
    own, other, place = cast.own.school, cast.neighbour.school, cast.own.municipality
    act = {"municipality": place, "kind": "order", "issuer": "кто", "title": "что", "date": NEXT}
    project = {"school": own, "project": "500+", "cohort_year": 2022, "source": "письмо"}
    return {
        "act in no registry": (Act, {**act, "municipality": None}),
        "act in two registries": (Act, {**act, "region": cast.own.region}),
        "act of no kind": (Act, {**act, "kind": "сон"}),
        "act without a title": (Act, {**act, "title": ""}),
        "act that ends before its day": (Act, {**act, "valid_until": DAY}),
        "closure with a successor": (
            Succession,
            {"kind": "closure", "predecessor": own, "successor": other, "date": DAY},
        ),
        "merger without a successor": (
            Succession,
            {"kind": "merger", "predecessor": own, "date": DAY},
        ),
        "school that succeeds itself": (
            Succession,
            {"kind": "merger", "predecessor": own, "successor": own, "date": DAY},
        ),
        "participation without a source": (ProjectParticipation, {**project, "source": ""}),
        "participation in another century": (
            ProjectParticipation,
            {**project, "cohort_year": 1922},
        ),
    }


def roles(cast):
    """What the table of memberships refuses."""
    own, place = cast.own.school, cast.own.municipality
    role = {"user": cast.newcomer, "since": NEXT}
    return {
        "role that ends before it begins": (
            Membership,
            {**role, "role": Role.DIRECTOR, "school": own, "until": DAY},
        ),
        "role in two places": (
            Membership,
            {**role, "role": Role.OBSERVER, "school": own, "municipality": place},
        ),
        "director of a municipality": (
            Membership,
            {**role, "role": Role.DIRECTOR, "municipality": place},
        ),
        "administrator of a school": (
            Membership,
            {**role, "role": Role.ADMINISTRATOR, "school": own},
        ),
        "coordinator of nothing": (Membership, {**role, "role": Role.COORDINATOR}),
        "unknown role": (Membership, {**role, "role": "король"}),
    }


def test_no_row_breaks_an_invariant(cast):
    kept = []
    for told, (table, values) in {**schools(cast), **events(cast), **roles(cast)}.items():
        try:
            with transaction.atomic():
                table.objects.create(**values)
        except IntegrityError:
            continue
        kept.append(told)
    assert kept == []


def twice(cast):
    own = cast.own.school
    act = {"issuer": "кто", "number": "1", "title": "что", "date": DAY, "kind": "order"}
    director = {"user": cast.newcomer, "role": Role.DIRECTOR, "school": own, "since": DAY}
    administrator = {"user": cast.newcomer, "role": Role.ADMINISTRATOR, "since": DAY}
    return [
        (Act, {**act, "municipality": cast.own.municipality}),
        (Act, {**act, "region": cast.own.region}),
        (Succession, {"kind": "closure", "predecessor": own, "date": DAY}),
        (Membership, director),
        (Membership, administrator),
        (SchoolCode, {"school": own, "system": "exam", "value": "1"}),
    ]


def test_nothing_is_kept_twice(cast):
    for table, values in twice(cast):
        table.objects.create(**values)
        with pytest.raises(IntegrityError), transaction.atomic():
            table.objects.create(**values)


def test_a_record_is_no_second_one_of_itself(cast):
    own = School.objects.filter(pk=cast.own.school.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        own.update(merged_into=cast.own.school)
