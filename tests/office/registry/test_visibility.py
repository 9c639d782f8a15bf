"""Who sees which territory: every role in the own, the neighbouring and a strange place."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from tests.office.cast import LONG_AGO

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.schools import give_code
from opora_web.registry.actions.succession import close_school
from opora_web.registry.models import (
    CodeSystem,
    ImportRow,
    Municipality,
    Region,
    School,
    SchoolCode,
    SchoolName,
    Succession,
)
from opora_web.registry.roles import Role

PLACED = [role for role in Role if role != Role.ADMINISTRATOR]


def schools_seen_by(user):
    return set(School.objects.visible_to(user))


@pytest.mark.parametrize("role", [role for role in PLACED if role != Role.TEACHER])
def test_who_answers_for_more_than_oneself_sees_the_own_school(cast, role):
    assert cast.own.school in schools_seen_by(cast.own.person(role))


@pytest.mark.parametrize("role", PLACED)
def test_only_the_region_sees_the_neighbour(cast, role):
    seen = cast.neighbour.school in schools_seen_by(cast.own.person(role))
    assert seen == (role == Role.REGION)


@pytest.mark.parametrize("role", PLACED)
def test_nobody_sees_another_region(cast, role):
    assert cast.stranger.school not in schools_seen_by(cast.own.person(role))


def test_teacher_administrator_newcomer_and_visitor_see_no_place(cast):
    teacher = cast.own.person(Role.TEACHER)
    for user in (teacher, cast.administrator, cast.newcomer, AnonymousUser()):
        for table in (Region, Municipality, School):
            assert not table.objects.visible_to(user).exists()


def test_a_school_names_its_municipality_and_region(cast):
    director = cast.own.person(Role.DIRECTOR)
    assert set(Municipality.objects.visible_to(director)) == {cast.own.municipality}
    assert set(Region.objects.visible_to(director)) == {cast.own.region}


def test_a_role_shows_nothing_before_it_begins_and_after_it_ends(cast):
    director = cast.own.person(Role.DIRECTOR)
    today = timezone.localdate()
    membership = director.memberships.get()
    membership.since = today
    membership.until = today
    membership.save()
    assert schools_seen_by(director)
    membership.since = today - timedelta(days=9)
    membership.until = today - timedelta(days=1)
    membership.save()
    assert not schools_seen_by(director)
    membership.since = today + timedelta(days=1)
    membership.until = None
    membership.save()
    assert not schools_seen_by(director)


def test_a_teacher_who_is_also_a_deputy_sees_the_school(cast):
    teacher = cast.own.person(Role.TEACHER)
    grant_membership(by=SYSTEM, user=teacher, role=Role.DEPUTY, territory=cast.own.school)
    assert schools_seen_by(teacher) == {cast.own.school}


def test_a_closed_account_sees_nothing(cast):
    director = cast.own.person(Role.DIRECTOR)
    director.is_active = False
    director.save()
    assert not schools_seen_by(director)


def test_names_and_codes_follow_the_school(cast):
    give_code(by=SYSTEM, school=cast.own.school, system=CodeSystem.EXAM, value="201005")
    for table in (SchoolName, SchoolCode):
        assert table.objects.visible_to(cast.own.person(Role.MENTOR)).count() == 1
        assert not table.objects.visible_to(cast.stranger.person(Role.MENTOR)).filter(
            school=cast.own.school
        )


def test_things_are_called_as_people_call_them(cast):
    give_code(by=SYSTEM, school=cast.own.school, system=CodeSystem.EXAM, value="201005")
    close_school(by=SYSTEM, school=cast.own.school, on=LONG_AGO)
    called = {
        str(table.objects.filter(**{key: cast.own.school}).get())
        for table, key in (
            (SchoolName, "school"),
            (SchoolCode, "school"),
            (Succession, "predecessor"),
        )
    }
    assert called == {"МОУ СОШ с. Кикино", "201005", "закрытие: МОУ СОШ с. Кикино"}
    assert str(ImportRow(place="школы.csv, строка 2")) == "школы.csv, строка 2"
