"""Asking again who sits at the keyboard."""

import time

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import include, path
from tests.office.accounts.conftest import PASSWORD

from opora_web.accounts.confirmation import recently_confirmed

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.office.accounts.test_confirmation")]


@recently_confirmed
def export(request, number):
    return HttpResponse(f"личные данные {number} {request.method} {request.POST.get('year', '')}")


urlpatterns = [
    path("vygruzka/<int:number>/", export),
    path("otkryto/", login_not_required(recently_confirmed(export)), {"number": 1}),
    path("", include("opora_web.config.urls")),
]


@pytest.fixture
def later(monkeypatch):
    """Lets minutes pass."""

    def passing(minutes):
        now = time.time() + minutes * 60
        monkeypatch.setattr(
            "allauth.account.internal.flows.reauthentication.time.time", lambda: now
        )

    return passing


def shown(response):
    return "личные данные" in response.content.decode()


def test_who_has_just_signed_in_is_not_asked(client, person, sign_in, later):
    sign_in()
    later(14)
    assert shown(client.get("/vygruzka/7/"))


def test_after_a_quarter_of_an_hour_the_password_is_asked_for(client, person, sign_in, later):
    sign_in()
    later(16)
    asked = client.get("/vygruzka/7/")
    assert asked["Location"] == "/parol/podtverzhdenie/?next=%2Fvygruzka%2F7%2F"
    assert "Подтвердите, что это вы" in client.get(asked["Location"]).content.decode()
    wrong = client.post("/parol/podtverzhdenie/", {"password": "x", "next": "/vygruzka/7/"})
    assert "Пароль указан неверно" in wrong.content.decode()
    assert not shown(client.get("/vygruzka/7/"))
    right = client.post("/parol/podtverzhdenie/", {"password": PASSWORD, "next": "/vygruzka/7/"})
    assert right["Location"] == "/vygruzka/7/"
    assert shown(client.get("/vygruzka/7/"))


def test_a_form_that_was_sent_is_not_lost(client, person, sign_in, later):
    sign_in()
    later(16)
    client.post("/vygruzka/7/", {"year": "2025"})
    answer = client.post("/parol/podtverzhdenie/", {"password": PASSWORD, "next": "/vygruzka/7/"})
    assert answer.content.decode() == "личные данные 7 POST 2025"


def test_one_who_can_confirm_by_nothing_is_refused(client, person):
    person.set_unusable_password()
    person.save()
    client.force_login(person)
    assert client.get("/vygruzka/7/").status_code == 403


def test_a_session_without_any_confirmation_is_asked(client, person):
    client.force_login(person)
    assert client.get("/vygruzka/7/").status_code == 302


def test_a_demonstration_does_not_ask(client, person, settings):
    client.force_login(person)
    settings.DEMO = True
    assert shown(client.get("/vygruzka/7/"))


def test_a_stranger_is_led_to_sign_in(client):
    assert client.get("/vygruzka/7/")["Location"].startswith("/vojti/")
    assert client.get("/otkryto/")["Location"].startswith("/vojti/")
