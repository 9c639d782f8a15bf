"""Whose paper a printed page is: the places of the person, asked of the page alone."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.urls import reverse

from opora_web.audit.actor import SYSTEM
from opora_web.registry.actions.memberships import grant_membership
from opora_web.registry.places_of_work import places_of_work
from opora_web.registry.roles import Role


def places_of(user):
    request = RequestFactory().get("/")
    request.user = user
    return places_of_work(request)["places_of_work"]()


@pytest.mark.parametrize(
    ("role", "place"),
    [
        (Role.REGION, "Пензенская область"),
        (Role.COORDINATOR, "Каменский район"),
        (Role.DIRECTOR, "МОУ СОШ с. Кикино"),
    ],
)
def test_a_person_works_where_the_role_holds(cast, role, place):
    assert places_of(cast.own.person(role)) == [place]


def test_a_place_is_named_once_whatever_the_roles(cast):
    head = cast.own.person(Role.HEAD)
    grant_membership(
        by=SYSTEM,
        user=head,
        role=Role.METHODIST,
        territory=cast.own.municipality,
        since=date(2020, 9, 1),
    )
    assert places_of(head) == ["Каменский район"]


def test_who_has_no_place_names_none(cast):
    assert places_of(cast.administrator) == []
    assert places_of(cast.newcomer) == []
    assert places_of(AnonymousUser()) == []
    assert places_of_work(RequestFactory().get("/"))["places_of_work"]() == []


def test_a_page_says_it_on_paper(coordinator, client):
    page = coordinator.get(reverse("registry:schools")).content.decode()
    assert '<p class="print-only printed">Опора: Каменский район. Сведения на ' in page
