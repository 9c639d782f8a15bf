"""Every page of results, contradictions, calendar and reference by who asks."""

from http import HTTPStatus

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.office.assessment.results import OGE, VPR, printed, result, taken_in

from opora_web.assessment.actions.calendar import plan_procedure
from opora_web.assessment.actions.contradictions import raise_contradictions
from opora_web.assessment.actions.expectations import expect_nothing
from opora_web.assessment.actions.own_reference import add_reference
from opora_web.assessment.models import CalendarEntry, Contradiction, Level, OwnMinimum, Result
from opora_web.audit.actor import SYSTEM
from opora_web.registry.roles import Role

OK, MISSING, FORBIDDEN = HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN
LISTS = ("results", "board", "contradictions", "calendar", "reference")
READERS = [role for role in Role if role not in (Role.TEACHER, Role.ADMINISTRATOR)]
DECIDE = (Role.COORDINATOR, Role.REGION)


@pytest.fixture
def contradiction(by, school, upload):
    result(upload, school, **printed("0.308"))
    raise_contradictions(by=by, upload=upload)
    return Contradiction.objects.get()


def planned(by, territory, name="ВПР", **told):
    return plan_procedure(
        by=by, territory=territory, level=Level.FEDERAL, name=name, school_year=2023, **told
    )


def status_for(signed_in, user, address, method="get"):
    return getattr(signed_in(user), method)(address).status_code


@pytest.mark.parametrize("name", LISTS)
def test_lists_open_to_those_who_see_results(cast, signed_in, name):
    address = reverse(f"assessment:{name}")
    for role in READERS:
        assert status_for(signed_in, cast.own.person(role), address) == OK, role
    for user in (cast.own.person(Role.TEACHER), cast.administrator, cast.newcomer):
        assert status_for(signed_in, user, address) == FORBIDDEN


def own_pages(cast, contradiction, entry):
    return {
        "result": reverse("assessment:result", args=[Result.objects.get().pk]),
        "school": reverse("assessment:school_results", args=[cast.own.school.pk]),
        "contradiction": reverse("assessment:contradiction", args=[contradiction.pk]),
        "entry": reverse("assessment:entry", args=[entry.pk]),
    }


def test_pages_open_to_the_own_people_alone(cast, signed_in, by, contradiction):
    entry = planned(by, cast.own.municipality)
    for name, address in own_pages(cast, contradiction, entry).items():
        for role in READERS:
            assert status_for(signed_in, cast.own.person(role), address) == OK, (name, role)
        for place in (cast.neighbour, cast.stranger):
            for role in (Role.COORDINATOR, Role.DIRECTOR):
                assert status_for(signed_in, place.person(role), address) == MISSING
        assert status_for(signed_in, cast.own.person(Role.TEACHER), address) in (MISSING, FORBIDDEN)
        for user in (cast.administrator, cast.newcomer):
            assert status_for(signed_in, user, address) in (MISSING, FORBIDDEN)
        assert status_for(signed_in, None, address) == HTTPStatus.FOUND


def own_changes(cast, contradiction, entry, minimum):
    asked = "?year=2023&procedure=oge|математика|"
    school = reverse("assessment:not_expected", args=[cast.own.school.pk])
    return {
        "reopening": reverse("assessment:reopen_contradiction", args=[contradiction.pk]),
        "change": reverse("assessment:change_entry", args=[entry.pk]),
        "withdrawal": reverse("assessment:withdraw_entry", args=[entry.pk]),
        "newer": reverse("assessment:newer_reference", args=["minimumy", minimum.pk]),
        "no more": reverse("assessment:withdraw_reference", args=["minimumy", minimum.pk]),
        "not expected": f"{school}{asked}",
    }


def test_coordinator_and_region_change_what_is_theirs(cast, signed_in, by, contradiction):
    entry, minimum = planned(by, cast.own.municipality), a_minimum(by, cast.own.municipality)
    for name, address in own_changes(cast, contradiction, entry, minimum).items():
        for role in READERS:
            expected = OK if role in DECIDE else FORBIDDEN
            assert status_for(signed_in, cast.own.person(role), address) == expected, (name, role)
        for user in (cast.neighbour.person(Role.COORDINATOR), cast.stranger.person(Role.REGION)):
            assert status_for(signed_in, user, address) == MISSING, name


@pytest.mark.parametrize(
    "address",
    [
        reverse("assessment:new_entry"),
        *(
            reverse("assessment:new_reference", args=[word])
            for word in ("shkaly", "minimumy", "razryvy")
        ),
    ],
)
def test_coordinators_and_the_region_add(cast, signed_in, address):
    for role in READERS:
        expected = OK if role in DECIDE else FORBIDDEN
        assert status_for(signed_in, cast.own.person(role), address) == expected


def test_a_decision_is_posted_by_those_who_decide(cast, signed_in, contradiction):
    address = reverse("assessment:contradiction", args=[contradiction.pk])
    told = {"decision": "kept", "reason": "верны числа"}
    for role in (Role.DIRECTOR, Role.HEAD, Role.METHODIST):
        assert signed_in(cast.own.person(role)).post(address, told).status_code == FORBIDDEN
    answer = signed_in(cast.own.person(Role.REGION)).post(address, told)
    assert answer.status_code == HTTPStatus.FOUND


def test_a_mark_is_taken_back_by_those_who_decide(cast, signed_in, by, school, upload):
    identity = result(upload, cast.own.school).procedure.identity
    mark = expect_nothing(
        by=by, school=school, school_year=2023, identity=identity, reason="нет 9 класса"
    )
    address = reverse("assessment:expected_again", args=[mark.pk])
    for user, expected in (
        (cast.neighbour.person(Role.COORDINATOR), MISSING),
        (cast.own.person(Role.DIRECTOR), FORBIDDEN),
        (cast.own.person(Role.COORDINATOR), HTTPStatus.FOUND),
    ):
        assert status_for(signed_in, user, address, "post") == expected
    assert status_for(signed_in, by, address) == HTTPStatus.METHOD_NOT_ALLOWED


def test_unknown_tables_and_procedures_are_no_pages(cast, coordinator, school):
    for address in (
        reverse("assessment:new_reference", args=["cveta"]),
        reverse("assessment:newer_reference", args=["cveta", 1]),
        reverse("assessment:not_expected", args=[school.pk]),
    ):
        assert coordinator.get(address).status_code == MISSING


def test_the_calendar_of_the_region_is_seen_below(cast, signed_in):
    entry = planned(SYSTEM, cast.own.region)
    address = reverse("assessment:entry", args=[entry.pk])
    for user in (cast.own.person(Role.DIRECTOR), cast.neighbour.person(Role.COORDINATOR)):
        assert status_for(signed_in, user, address) == OK
    change = reverse("assessment:change_entry", args=[entry.pk])
    assert status_for(signed_in, cast.own.person(Role.COORDINATOR), change) == FORBIDDEN
    assert status_for(signed_in, cast.stranger.person(Role.REGION), address) == MISSING


def a_minimum(by, territory, **told):
    figures = {
        "kind": "gve",
        "subject": "химия",
        "school_year": 2023,
        "measure": "primary-score",
        "value": 9,
        "source": "приказ № 7",
        "status": "document",
    }
    return add_reference(OwnMinimum, by=by, territory=territory, **{**figures, **told})


def test_pages_ask_no_more_for_more_rows(cast, coordinator, by, school, upload):
    addresses = [
        *(reverse(f"assessment:{name}") for name in LISTS),
        reverse("assessment:school_results", args=[school.pk]),
        f"{reverse('assessment:board')}?year=2021&procedure=oge|математика|",
    ]
    fill(cast, by, school, upload, range(2020, 2022))
    few = {address: queries(coordinator, address) for address in addresses}
    fill(cast, by, school, taken_in(cast.own), range(2022, 2032))
    for address in addresses:
        assert queries(coordinator, address) <= few[address], address


def fill(cast, by, school, upload, years):
    for year in years:
        told = {"year": year, "school_year": year}
        result(upload, school, procedure={**OGE, **told}, **printed("0.308"))
        result(upload, school, procedure={**VPR, **told}, max_score=year)
        planned(by, cast.own.municipality, name=f"ВПР {year}")
        a_minimum(by, cast.own.municipality, school_year=year)
    raise_contradictions(by=by, upload=upload)


def queries(browser, address):
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == OK
    return len(asked)


def test_a_withdrawn_entry_stays_to_be_seen(cast, coordinator, by):
    entry = planned(by, cast.own.municipality)
    coordinator.post(
        reverse("assessment:withdraw_entry", args=[entry.pk]), {"reason": "перенесена"}
    )
    page = coordinator.get(reverse("assessment:entry", args=[entry.pk])).content.decode()
    assert "перенесена" in page
    assert entry.name not in coordinator.get(reverse("assessment:calendar")).content.decode()
    assert CalendarEntry.objects.count() == 1
