"""Every page of lists as own, neighbour, stranger, school and visitor."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.identification.lists.papers import in_force, received

from opora_web.identification.models import ListEntry, ListState, Notice, Objection, SchoolList
from opora_web.registry.roles import Role

OK, NO, NONE = HTTPStatus.OK, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND
READERS = (Role.REGION, Role.COORDINATOR, Role.HEAD, Role.METHODIST, Role.OBSERVER)
OF_SCHOOL = (Role.DIRECTOR, Role.DEPUTY, Role.CURATOR, Role.MENTOR, Role.TEACHER)
MAKERS = (Role.REGION, Role.COORDINATOR)


def status(browser, name, *arguments):
    return browser.get(reverse(f"identification:{name}", args=arguments)).status_code


@pytest.mark.parametrize("role", READERS)
def test_who_belongs_to_the_territory_reads_lists(cast, signed_in, received_list, role):
    browser = signed_in(cast.own.person(role))
    for name in ("lists", "compare_lists", "objections"):
        assert status(browser, name) == OK
    assert status(browser, "list", received_list.pk) == OK


@pytest.mark.parametrize("role", OF_SCHOOL)
def test_a_school_reads_no_list_for_it_names_others(cast, signed_in, received_list, role):
    browser = signed_in(cast.own.person(role))
    for name in ("lists", "compare_lists", "objections"):
        assert status(browser, name) == NO
    assert status(browser, "list", received_list.pk) == NONE


@pytest.mark.parametrize("role", Role)
def test_only_directors_and_deputies_have_a_school_of_their_own(cast, signed_in, role):
    person = cast.administrator if role == Role.ADMINISTRATOR else cast.own.person(role)
    expected = OK if role in {Role.DIRECTOR, Role.DEPUTY} else NO
    assert status(signed_in(person), "own_school") == expected


@pytest.mark.parametrize("role", READERS)
def test_a_neighbour_and_a_stranger_see_nothing(cast, signed_in, received_list, role):
    for place in (cast.neighbour, cast.stranger):
        # The region of the neighbour is the own one.
        if not (place is cast.neighbour and role == Role.REGION):
            assert status(signed_in(place.person(role)), "list", received_list.pk) == NONE


def test_administrators_newcomers_and_visitors_see_nothing(cast, signed_in, received_list):
    for person in (cast.administrator, cast.newcomer):
        assert status(signed_in(person), "lists") == NO
        assert status(signed_in(person), "list", received_list.pk) == NONE
        for table in (SchoolList, ListEntry, Notice, Objection):
            assert not table.objects.visible_to(person).exists()
    address = reverse("identification:list", args=[received_list.pk])
    assert signed_in(None).get(address)["Location"].startswith("/vojti/")


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize("name", ["new_received", "new_computed"])
def test_lists_are_made_by_coordinators_and_the_region(cast, signed_in, role, name):
    expected = OK if role in MAKERS else NO
    assert status(signed_in(cast.own.person(role)), name) == expected


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize("name", ["add_act", "amend", "matching", "hear"])
def test_lists_are_changed_by_coordinators_and_the_region(
    cast, signed_in, received_list, role, name
):
    expected = OK if role in MAKERS else NO
    assert status(signed_in(cast.own.person(role)), name, received_list.pk) == expected


@pytest.mark.parametrize("role", READERS)
def test_a_municipal_list_is_approved_and_taken_back_by_its_head_alone(
    cast, signed_in, approved, role
):
    browser = signed_in(cast.own.person(role))
    expected = OK if role == Role.HEAD else NO
    assert status(browser, "approve", approved.pk) == expected
    assert status(browser, "withdraw_list", approved.pk) == expected


@pytest.mark.parametrize("role", READERS)
def test_a_received_list_is_taken_back_by_who_made_it(cast, signed_in, received_list, role):
    expected = OK if role in MAKERS else NO
    browser = signed_in(cast.own.person(role))
    assert status(browser, "withdraw_list", received_list.pk) == expected


@pytest.mark.parametrize("role", READERS)
@pytest.mark.parametrize(
    "name", ["objection_letter", "decide_objection", "forward_objection", "answer_objection"]
)
def test_objections_are_answered_by_coordinators_and_the_region(
    cast, signed_in, received_list, objected, role, name
):
    objection = objected(received_list)
    browser = signed_in(cast.own.person(role))
    assert status(browser, "objection", objection.pk) == OK
    assert status(browser, name, objection.pk) == (OK if role in MAKERS else NO)


@pytest.mark.parametrize("role", READERS)
def test_the_neighbour_sees_no_objection(cast, signed_in, received_list, objected, role):
    objection = objected(received_list)
    if role != Role.REGION:
        browser = signed_in(cast.neighbour.person(role))
        for name in ("objection", "objection_file", "objection_letter", "decide_objection"):
            assert status(browser, name, objection.pk) == NONE


@pytest.mark.parametrize("name", ["notice", "write_objection"])
def test_a_notice_is_read_by_the_own_school_alone(cast, signed_in, received_list, name):
    pk = Notice.objects.get().pk
    for role in (Role.DIRECTOR, Role.DEPUTY):
        assert status(signed_in(cast.own.person(role)), name, pk) == OK
        for place in (cast.neighbour, cast.stranger):
            assert status(signed_in(place.person(role)), name, pk) == NONE
    for role in (*READERS, Role.CURATOR, Role.MENTOR, Role.TEACHER):
        assert status(signed_in(cast.own.person(role)), name, pk) == NONE


def test_only_the_director_answers_for_the_school(cast, signed_in, received_list):
    pk = Notice.objects.get().pk
    for role, expected in ((Role.DEPUTY, NO), (Role.COORDINATOR, NONE), (Role.DIRECTOR, OK)):
        browser = signed_in(cast.own.person(role))
        for name in ("no_objection", "submit_objection"):
            answer = browser.post(reverse(f"identification:{name}", args=[pk]))
            # The director has nothing written to submit, and that is no page either.
            wanted = {OK: {HTTPStatus.FOUND, NONE}}.get(expected, {expected})
            assert answer.status_code in wanted
    assert Notice.objects.get().agreed_by == cast.own.person(Role.DIRECTOR)


def test_what_a_school_prepares_only_the_school_sees(cast, signed_in, received_list, objected):
    objection = objected(received_list)
    Objection.objects.update(state="prepared", submitted_at=None, submitted_by=None)
    for role in (Role.COORDINATOR, Role.HEAD, Role.REGION):
        assert not Objection.objects.visible_to(cast.own.person(role)).exists()
        assert status(signed_in(cast.own.person(role)), "objection", objection.pk) == NONE
    for role in (Role.DIRECTOR, Role.DEPUTY):
        assert Objection.objects.visible_to(cast.own.person(role)).exists()


def test_a_municipality_sees_the_lists_of_its_region_once_schools_are_told(cast, signed_in):
    region = cast.own.person(Role.REGION)
    made = received(region, cast.own.region, "МОУ СОШ с. Кикино", title="черновик")
    coordinator = cast.own.person(Role.COORDINATOR)
    assert status(signed_in(coordinator), "list", made.pk) == NONE
    told = in_force(region, cast.own.region, "МОУ СОШ с. Кикино\nМОУ СОШ с. Ёлкино")
    assert told.state == ListState.IN_FORCE
    assert status(signed_in(coordinator), "list", told.pk) == OK
    assert status(signed_in(coordinator), "withdraw_list", told.pk) == NO
    assert status(signed_in(cast.stranger.person(Role.REGION)), "list", told.pk) == NONE
    notice = Notice.objects.get(entry__school=cast.neighbour.school)
    assert status(signed_in(cast.neighbour.person(Role.DIRECTOR)), "notice", notice.pk) == OK
    assert status(signed_in(cast.own.person(Role.DIRECTOR)), "notice", notice.pk) == NONE


@pytest.mark.parametrize("role", [Role.METHODIST, Role.COORDINATOR])
def test_what_schools_answered_is_seen_by_who_works_on_the_list(
    cast, signed_in, received_list, role
):
    page = signed_in(cast.own.person(role)).get(
        reverse("identification:list", args=[received_list.pk])
    )
    assert ("Ответ школы" in page.content.decode()) == (role == Role.COORDINATOR)
