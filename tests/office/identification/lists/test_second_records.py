"""A school of which there were two records sees and answers what is kept under either."""

from http import HTTPStatus

import pytest
from django.urls import reverse
from tests.office.assessment.results import result, taken_in
from tests.office.identification.lists.papers import in_force, text_of

from opora_web.assessment.models import Contradiction, Result
from opora_web.audit.actor import SYSTEM
from opora_web.identification.models import Notice
from opora_web.portal.next_steps import next_steps
from opora_web.registry.actions.duplicates import merge_duplicates
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.actions.schools import open_school
from opora_web.registry.models import School
from opora_web.registry.roles import Role

SECOND = "Кикинская средняя школа"
CARD = ">Извещения о списках<"


@pytest.fixture
def second(cast):
    """Another record of Kikino, under which results came before anybody noticed."""
    made = open_school(by=SYSTEM, municipality=cast.own.municipality, name=SECOND)
    kept = result(taken_in(cast.own), made, low=3, participants=8)
    contradiction = Contradiction.objects.create(
        school=made,
        rule="share",
        key="1",
        sentence="3 из 8 — не 40 %.",
        kind=kept.kind,
        subject=kept.subject,
        year=kept.year,
        school_year=kept.school_year,
    )
    contradiction.results.set([kept])
    return made


def merged(cast, second):
    merge_duplicates(by=SYSTEM, duplicate=second, into=cast.own.school, reason="одна школа")


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.DEPUTY, Role.CURATOR])
def test_its_people_see_results_of_both_records_once_they_are_one(cast, second, role):
    person = cast.own.person(role)
    for table in (Result, Contradiction):
        assert not table.objects.visible_to(person).exists()
    merged(cast, second)
    for table in (Result, Contradiction):
        assert table.objects.visible_to(person).count() == 1
        assert not table.objects.visible_to(cast.neighbour.person(role)).exists()
    assert set(School.objects.visible_to(person)) == {cast.own.school, second}


def test_whoever_was_invited_to_the_second_record_sees_the_school(cast, second):
    director = cast.own.person(Role.DIRECTOR)
    merge_duplicates(by=SYSTEM, duplicate=cast.own.school, into=second, reason="одна школа")
    assert Result.objects.visible_to(director).count() == 1


def test_the_page_of_the_school_shows_results_of_both(cast, signed_in, second):
    merged(cast, second)
    page = text_of(
        signed_in(cast.own.person(Role.DIRECTOR)).get(reverse("identification:own_school"))
    )
    assert "ОГЭ, математика" in page


@pytest.mark.parametrize("role", [Role.DIRECTOR, Role.DEPUTY])
def test_whoever_was_invited_to_the_second_record_has_the_whole_school_as_theirs(
    cast, by, signed_in, second, role
):
    """One school by its standing name, with the notice to one record and the result of another."""
    in_force(by, cast.own.municipality, SECOND)
    notice = Notice.objects.get()
    first = cast.own.school.name
    page = text_of(signed_in(cast.own.person(role)).get(reverse("identification:own_school")))
    assert "ОГЭ, математика" not in page
    merge_duplicates(by=SYSTEM, duplicate=cast.own.school, into=second, reason="одна школа")
    browser = signed_in(cast.own.person(role))
    page = text_of(browser.get(reverse("identification:own_school")))
    assert f"<h2>{SECOND}</h2>" in page
    assert f"<h2>{first}</h2>" not in page
    assert page.count(CARD) == 1
    assert "ОГЭ, математика" in page
    assert reverse("identification:notice", args=[notice.pk]) in page
    strange = text_of(
        signed_in(cast.neighbour.person(role)).get(reverse("identification:own_school"))
    )
    assert SECOND not in strange


def test_who_directs_both_records_has_one_school(cast, signed_in, second):
    director = cast.own.person(Role.DIRECTOR)
    grant_membership(by=SYSTEM, user=director, role=Role.DIRECTOR, territory=second)
    browser = signed_in(director)
    assert text_of(browser.get(reverse("identification:own_school"))).count(CARD) == 2
    merged(cast, second)
    assert text_of(browser.get(reverse("identification:own_school"))).count(CARD) == 1


def test_a_notice_to_the_second_record_is_read_and_answered(cast, by, signed_in, second):
    in_force(by, cast.own.municipality, SECOND)
    director = cast.own.person(Role.DIRECTOR)
    notice = Notice.objects.get()
    address = reverse("identification:notice", args=[notice.pk])
    assert signed_in(director).get(address).status_code == HTTPStatus.NOT_FOUND
    merged(cast, second)
    assert any("Прочтите извещение" in step.sentence for step in next_steps(director, ()))
    browser = signed_in(director)
    assert browser.get(address).status_code == HTTPStatus.OK
    assert address in text_of(browser.get(reverse("identification:own_school")))
    browser.post(reverse("identification:no_objection", args=[notice.pk]))
    notice.refresh_from_db()
    assert notice.agreed_by == director
    neighbour = signed_in(cast.neighbour.person(Role.DIRECTOR))
    assert neighbour.get(address).status_code == HTTPStatus.NOT_FOUND
