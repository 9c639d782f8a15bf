"""Checks as own, neighbour, stranger and anonymous see them; a school sees its own rows alone."""

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.office.diagnosis.checks.held import (
    ARCHADA,
    asked,
    coordinator,
    found,
    held,
    prepared,
)
from tests.office.identification.kamenka import school

from opora_web.audit.actor import SYSTEM
from opora_web.diagnosis.actions.check_findings import add_finding_of_own, tick_schools
from opora_web.diagnosis.actions.checks import hold_check, plan_check
from opora_web.diagnosis.checks_permissions import (
    may_answer,
    may_decide,
    may_hold_checks,
    may_see_checks,
    may_see_own_checks,
)
from opora_web.diagnosis.models import (
    Check,
    CheckFinding,
    FollowUp,
    OwnFindingKind,
    Planned,
    Recommendation,
    RecommendationSet,
    SchoolFinding,
)
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.roles import Role

TABLES = (Check, CheckFinding, SchoolFinding, RecommendationSet, Recommendation, FollowUp)
WHOLE = (Role.REGION, Role.COORDINATOR, Role.HEAD, Role.METHODIST, Role.OBSERVER)
OF_SCHOOL = (Role.CURATOR, Role.MENTOR, Role.DIRECTOR, Role.DEPUTY)


@pytest.fixture
def check(cast):
    """With rows of the own school and of another one of the district."""
    check, by = held(cast.own), coordinator(cast.own)
    other = school(cast.own.municipality, ARCHADA)
    found(check, by, cast.own.school, other)
    found(check, by, other, kind_id="teacher_growth")
    asked(check, by, cast.own.school)
    asked(check, by, other)
    return check


def seen(table, user):
    return table.objects.visible_to(user).count()


@pytest.mark.parametrize("role", WHOLE)
def test_who_has_the_district_sees_all_of_it(cast, check, role):
    person = cast.own.person(role)
    assert [seen(table, person) for table in TABLES] == [1, 2, 3, 2, 2, 2]
    assert may_see_checks(person)


@pytest.mark.parametrize("role", OF_SCHOOL)
def test_who_has_a_school_sees_its_rows_alone(cast, check, role):
    person = cast.own.person(role)
    assert [seen(table, person) for table in TABLES] == [1, 1, 1, 1, 1, 1]
    assert SchoolFinding.objects.visible_to(person).get().school == cast.own.school
    assert not Check.objects.seen_whole_by(person).exists()
    assert not may_see_checks(person)
    assert may_see_own_checks(person)


def test_neighbour_stranger_and_who_has_no_place_see_nothing(cast, check):
    strangers = [
        *(cast.neighbour.person(role) for role in (*WHOLE, *OF_SCHOOL) if role != Role.REGION),
        *cast.stranger.people.values(),
        *(cast.own.person(Role.TEACHER), cast.administrator, cast.newcomer, AnonymousUser()),
    ]
    for person in strangers:
        assert [seen(table, person) for table in TABLES] == [0] * 6


def test_a_school_does_not_see_what_is_being_prepared(cast):
    check = prepared(cast.own)
    finding = CheckFinding.objects.create(
        check_of=check, position=1, wording="так", source="так", status="unverified"
    )
    SchoolFinding.objects.create(finding=finding, school=cast.own.school)
    director = cast.own.person(Role.DIRECTOR)
    assert [seen(table, director) for table in (Check, CheckFinding, SchoolFinding)] == [0] * 3


def test_of_a_check_of_the_region_a_district_sees_the_rows_of_its_schools(cast):
    by = cast.own.person(Role.REGION)
    check = plan_check(
        by=by, territory=cast.own.region, title="Проверка края", planned=Planned.UNTOLD
    )
    hold_check(by=by, check=check)
    finding = add_finding_of_own(by=by, check=check, wording="нет плана", source="акт")
    tick_schools(by=by, finding=finding, schools=[cast.own.school, cast.neighbour.school])
    own = coordinator(cast.own)
    assert not Check.objects.seen_whole_by(own).exists()
    assert SchoolFinding.objects.visible_to(own).get().school == cast.own.school
    assert seen(SchoolFinding, by) == 2
    assert not OwnFindingKind.objects.visible_to(own).exists()
    assert not may_hold_checks(own, check.territory)


@pytest.mark.parametrize("role", list(Role))
def test_only_coordinator_and_region_hold_checks(cast, role):
    person = cast.own.people.get(role, cast.administrator)
    wanted = role in (Role.COORDINATOR, Role.REGION)
    assert may_hold_checks(person, cast.own.municipality) == wanted


def test_only_director_and_deputy_answer_and_only_the_holder_decides(cast):
    follow_up = asked(held(cast.own), coordinator(cast.own), cast.own.school)
    people = cast.own.people.items()
    assert {role for role, one in people if may_answer(one, follow_up)} == {
        Role.DIRECTOR,
        Role.DEPUTY,
    }
    assert {role for role, one in people if may_decide(one, follow_up)} == {
        Role.COORDINATOR,
        Role.REGION,
    }
    assert not any(may_answer(one, follow_up) for one in cast.neighbour.people.values())


def test_a_director_of_two_schools_sees_both(cast, check):
    director = cast.own.person(Role.DIRECTOR)
    other = school(cast.own.municipality, ARCHADA)
    grant_membership(by=SYSTEM, user=director, role=Role.DIRECTOR, territory=other)
    assert seen(SchoolFinding, director) == 3
