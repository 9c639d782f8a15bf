"""Every page of runs as own, neighbour, stranger, administrator, newcomer and visitor."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.identification.kamenka import KIKINO

from opora_web.identification.actions.runs import start_run
from opora_web.registry.roles import Role

OK, MISSING, FORBIDDEN = HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN
SEE_RUNS = (Role.REGION, Role.COORDINATOR, Role.HEAD, Role.METHODIST, Role.OBSERVER)
SEE_NONE = (Role.DIRECTOR, Role.DEPUTY, Role.TEACHER, Role.CURATOR, Role.MENTOR)


def status_for(signed_in, user, address, method="get"):
    return getattr(signed_in(user), method)(address).status_code


@pytest.fixture
def addresses(run, schools):
    """Every page of one run."""
    return [
        reverse("identification:run", args=[run.pk]),
        reverse("identification:school_in_run", args=[run.pk, schools[KIKINO].pk]),
        reverse("identification:funnel", args=[run.pk]),
        reverse("identification:movement", args=[run.pk]),
    ]


@pytest.mark.parametrize("role", SEE_RUNS)
def test_the_municipality_and_the_region_read_a_run(cast, signed_in, addresses, role):
    for address in addresses:
        assert status_for(signed_in, cast.own.person(role), address) == OK, address


@pytest.mark.parametrize("role", SEE_NONE)
def test_a_school_does_not_see_runs(cast, signed_in, addresses, role):
    person = cast.own.person(role)
    for address in addresses:
        assert status_for(signed_in, person, address) == MISSING, address
    assert status_for(signed_in, person, reverse("identification:runs")) == FORBIDDEN


def test_nobody_else_sees_a_run(cast, signed_in, addresses):
    people = [
        cast.neighbour.person(Role.COORDINATOR),
        cast.neighbour.person(Role.HEAD),
        cast.stranger.person(Role.REGION),
        cast.administrator,
        cast.newcomer,
    ]
    for address in addresses:
        for person in people:
            assert status_for(signed_in, person, address) == MISSING, address
        assert status_for(signed_in, None, address) == HTTPStatus.FOUND


def test_a_run_over_the_region_is_the_regions(cast, by, signed_in, schools, worked):
    run = worked(start_run(by=by, territory=cast.own.region, ruleset_id="fioko-2023", year=2023))
    address = reverse("identification:run", args=[run.pk])
    for role in SEE_RUNS:
        expected = OK if role == Role.REGION else MISSING
        assert status_for(signed_in, cast.own.person(role), address) == expected, role


@pytest.mark.parametrize("name", ["new_run", "new_scenario"])
def test_runs_are_started_by_coordinators_and_the_region(cast, signed_in, name):
    address = reverse(f"identification:{name}")
    for role in Role:
        if role == Role.ADMINISTRATOR:
            continue
        expected = OK if role in (Role.REGION, Role.COORDINATOR) else FORBIDDEN
        assert status_for(signed_in, cast.own.person(role), address) == expected, role
    for person in (cast.administrator, cast.newcomer):
        assert status_for(signed_in, person, address) == FORBIDDEN
    assert status_for(signed_in, None, address) == HTTPStatus.FOUND


def test_the_list_of_runs_shows_the_own_ones(cast, signed_in, run):
    address = reverse("identification:runs")
    shown = reverse("identification:run", args=[run.pk])
    for role in SEE_RUNS:
        assert shown in signed_in(cast.own.person(role)).get(address).content.decode()
    for place in (cast.neighbour, cast.stranger):
        person = place.person(Role.COORDINATOR)
        assert shown not in signed_in(person).get(address).content.decode()
    for person in (cast.administrator, cast.newcomer):
        assert status_for(signed_in, person, address) == FORBIDDEN


def test_the_rules_are_open_to_everybody_who_is_signed_in(cast, signed_in):
    for address in (
        reverse("identification:rules"),
        reverse("identification:rule", args=["fioko-2023"]),
        reverse("identification:rule", args=["perm-2023"]),
    ):
        for person in (cast.own.person(Role.TEACHER), cast.administrator, cast.newcomer):
            assert status_for(signed_in, person, address) == OK
        assert status_for(signed_in, None, address) == HTTPStatus.FOUND
    unknown = reverse("identification:rule", args=["takogo-net"])
    assert status_for(signed_in, cast.newcomer, unknown) == MISSING


def test_a_run_is_made_again_by_whoever_sees_it_and_only_by_post(cast, signed_in, run):
    address = reverse("identification:repeat", args=[run.pk])
    observer = cast.own.person(Role.OBSERVER)
    assert status_for(signed_in, observer, address) == HTTPStatus.METHOD_NOT_ALLOWED
    answer = signed_in(observer).post(address, follow=True)
    assert "все решения те же" in answer.content.decode()
    stranger = cast.stranger.person(Role.REGION)
    assert status_for(signed_in, stranger, address, "post") == MISSING


def test_a_school_that_is_not_in_the_run_has_no_page_in_it(cast, signed_in, run):
    address = reverse("identification:school_in_run", args=[run.pk, cast.stranger.school.pk])
    assert status_for(signed_in, cast.own.person(Role.HEAD), address) == MISSING


def test_what_is_not_done_has_nothing_to_show(cast, by, signed_in, schools):
    run = start_run(by=by, territory=cast.own.municipality, ruleset_id="fioko-2023", year=2023)
    assert status_for(signed_in, by, reverse("identification:funnel", args=[run.pk])) == MISSING
    page = signed_in(by).get(reverse("identification:run", args=[run.pk])).content.decode()
    assert 'aria-label="Сделано"' in page
    head = cast.own.person(Role.HEAD)
    page = signed_in(head).get(reverse("identification:run", args=[run.pk])).content.decode()
    assert "считается" in page
    assert "Отменить работу" not in page
