"""Every page of the registry as own, neighbour, stranger, newcomer and visitor."""

from datetime import date
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.acts import register_act
from opora_web.registry.actions.projects import add_project
from opora_web.registry.models import ActKind
from opora_web.registry.roles import SEE_THEIR_PLACE, Role
from opora_web.registry.school_changes import SCHOOL_CHANGES

OK, MISSING, FORBIDDEN = HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN


@pytest.fixture
def act(cast):
    return register_act(
        by=SYSTEM,
        territory=cast.own.municipality,
        kind=ActKind.ORDER,
        issuer="Управление образования",
        number="12",
        date=date(2023, 1, 9),
        title="О переименовании школы",
        file=SimpleUploadedFile("приказ.pdf", b"%PDF-1.7 text"),
    )


@pytest.fixture
def participation(cast):
    return add_project(
        by=SYSTEM, school=cast.own.school, project="500+", cohort_year=2022, source="письмо"
    )


def status_for(signed_in, user, address, method="get"):
    response = getattr(signed_in(user), method)(address)
    if response.streaming:
        b"".join(response)  # read to the end, a file is closed
    return response.status_code


def someone_of(cast, kind, role):
    return getattr(cast, kind).person(role)


PAGES_FOR_ALL = ("schools", "acts", "people")
PAGES_OF_SCHOOL = ("school", *SCHOOL_CHANGES)


@pytest.mark.parametrize("name", PAGES_FOR_ALL)
def test_lists_open_to_everybody_who_is_signed_in(cast, signed_in, name):
    address = reverse(f"registry:{name}")
    for user in (cast.own.person(Role.TEACHER), cast.administrator, cast.newcomer):
        assert status_for(signed_in, user, address) == OK


def test_no_page_opens_to_a_visitor(cast, signed_in, act, participation):
    addresses = [
        *(reverse(f"registry:{name}") for name in PAGES_FOR_ALL),
        *(reverse(f"registry:{name}") for name in ("new_school", "new_act", "new_membership")),
        *(reverse(f"registry:{name}") for name in ("school_imports", "school_template")),
        reverse("registry:school", args=[cast.own.school.pk]),
        reverse("registry:act", args=[act.pk]),
        reverse("registry:act_file", args=[act.pk]),
    ]
    for address in addresses:
        assert status_for(signed_in, None, address) == HTTPStatus.FOUND


@pytest.mark.parametrize(
    ("place", "expected"), [("own", OK), ("neighbour", MISSING), ("stranger", MISSING)]
)
def test_the_page_of_a_school_opens_to_its_own_people_alone(cast, signed_in, place, expected):
    address = reverse("registry:school", args=[cast.own.school.pk])
    for role in (Role.COORDINATOR, Role.HEAD, Role.METHODIST, Role.DIRECTOR, Role.OBSERVER):
        assert status_for(signed_in, someone_of(cast, place, role), address) == expected


@pytest.mark.parametrize("change", SCHOOL_CHANGES)
def test_a_school_is_changed_by_its_coordinator_and_the_region(cast, signed_in, change):
    address = reverse("registry:change_school", args=[cast.own.school.pk, change])
    for role in SEE_THEIR_PLACE:
        expected = OK if role in (Role.COORDINATOR, Role.REGION) else FORBIDDEN
        assert status_for(signed_in, cast.own.person(role), address) == expected, role
    for user in (
        cast.neighbour.person(Role.COORDINATOR),
        cast.stranger.person(Role.REGION),
        cast.own.person(Role.TEACHER),
        cast.administrator,
        cast.newcomer,
    ):
        assert status_for(signed_in, user, address) == MISSING


def test_an_unknown_change_is_no_page(cast, signed_in):
    address = reverse("registry:change_school", args=[cast.own.school.pk, "snos"])
    assert status_for(signed_in, cast.own.person(Role.COORDINATOR), address) == MISSING


@pytest.mark.parametrize("name", ["new_school", "school_imports", "school_template"])
def test_schools_are_entered_by_coordinators_and_the_region(cast, signed_in, name):
    address = reverse(f"registry:{name}")
    for role in (Role.COORDINATOR, Role.REGION):
        assert status_for(signed_in, cast.own.person(role), address) == OK
    for user in (cast.own.person(Role.HEAD), cast.own.person(Role.DIRECTOR), cast.administrator):
        assert status_for(signed_in, user, address) == FORBIDDEN


def test_acts_are_registered_by_the_head_as_well(cast, signed_in):
    address = reverse("registry:new_act")
    for role in (Role.COORDINATOR, Role.REGION, Role.HEAD):
        assert status_for(signed_in, cast.own.person(role), address) == OK
    for user in (cast.own.person(Role.METHODIST), cast.own.person(Role.DIRECTOR), cast.newcomer):
        assert status_for(signed_in, user, address) == FORBIDDEN


@pytest.mark.parametrize("name", ["act", "act_file"])
def test_an_act_of_the_municipality_opens_to_its_people_and_the_region(cast, signed_in, act, name):
    address = reverse(f"registry:{name}", args=[act.pk])
    for role in (Role.REGION, Role.COORDINATOR, Role.HEAD, Role.METHODIST, Role.OBSERVER):
        assert status_for(signed_in, cast.own.person(role), address) == OK
    for user in (
        cast.own.person(Role.DIRECTOR),
        cast.neighbour.person(Role.HEAD),
        cast.stranger.person(Role.REGION),
        cast.administrator,
    ):
        assert status_for(signed_in, user, address) == MISSING


def test_roles_are_given_by_those_who_answer_for_a_place(cast, signed_in):
    address = reverse("registry:new_membership")
    givers = (Role.REGION, Role.HEAD, Role.COORDINATOR, Role.DIRECTOR)
    for user in (*(cast.own.person(role) for role in givers), cast.administrator):
        assert status_for(signed_in, user, address) == OK
    for role in (Role.METHODIST, Role.CURATOR, Role.TEACHER, Role.OBSERVER):
        assert status_for(signed_in, cast.own.person(role), address) == FORBIDDEN


def test_a_role_is_ended_within_the_own_place(cast, signed_in):
    teacher = cast.own.person(Role.TEACHER).memberships.get()
    head = cast.own.person(Role.HEAD).memberships.get()
    ends_teacher = reverse("registry:end_membership", args=[teacher.pk])
    ends_head = reverse("registry:end_membership", args=[head.pk])
    director = cast.own.person(Role.DIRECTOR)
    assert status_for(signed_in, director, ends_teacher) == OK
    assert status_for(signed_in, director, ends_head) == MISSING
    assert status_for(signed_in, cast.own.person(Role.COORDINATOR), ends_head) == FORBIDDEN
    assert status_for(signed_in, cast.neighbour.person(Role.DIRECTOR), ends_teacher) == MISSING
    assert status_for(signed_in, cast.administrator, ends_head) == OK


def test_a_participation_is_withdrawn_by_those_who_keep_the_school(cast, signed_in, participation):
    address = reverse("registry:withdraw_project", args=[participation.pk])
    for user, expected in (
        (cast.neighbour.person(Role.COORDINATOR), MISSING),
        (cast.own.person(Role.DIRECTOR), FORBIDDEN),
        (cast.own.person(Role.COORDINATOR), HTTPStatus.FOUND),
    ):
        assert status_for(signed_in, user, address, "post") == expected
    assert not cast.own.school.participations.exists()


@pytest.mark.parametrize(
    "name", ["part_records", "withdraw_project", "consent_to_import", "undo_import"]
)
def test_what_changes_at_once_is_only_posted(cast, signed_in, name):
    address = reverse(f"registry:{name}", args=[1])
    status = status_for(signed_in, cast.own.person(Role.COORDINATOR), address)
    assert status == HTTPStatus.METHOD_NOT_ALLOWED
