"""The list of signed-in devices and signing them out."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from tests.office.accounts.conftest import PASSWORD

from opora_web.accounts.device_name import device_name

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"


def device_of(user, agent=FIREFOX):
    browser = Client(headers={"user-agent": agent})
    browser.post("/vojti/", {"login": user.email, "password": PASSWORD})
    return browser, UserSession.objects.get(session_key=browser.session.session_key)


def is_in(browser):
    return browser.get("/ustrojstva/").status_code == 200


def test_the_person_sees_their_devices_and_nobody_elses(person, neighbour):
    mine, _ = device_of(person)
    device_of(neighbour, "Mozilla/5.0 (X11; Linux) Chrome/140.0 Safari/537.36")
    page = mine.get("/ustrojstva/").content.decode()
    assert "Firefox, Windows (это устройство)" in page
    assert "Chrome" not in page
    assert "Выйти на всех" not in page


def test_another_device_is_signed_out(person, journal):
    mine, _ = device_of(person)
    other, row = device_of(person)
    assert mine.post(f"/ustrojstva/{row.pk}/vyjti/")["Location"] == "/ustrojstva/"
    assert is_in(mine)
    assert not is_in(other)
    assert journal[-1] == ("signed_out_device", person.pk, person.pk)


def test_signing_out_this_device_leads_to_sign_in(person):
    mine, row = device_of(person)
    mine.post(f"/ustrojstva/{row.pk}/vyjti/")
    assert not is_in(mine)


def test_a_neighbours_device_is_not_found(person, neighbour):
    mine, _ = device_of(person)
    theirs, row = device_of(neighbour)
    assert mine.post(f"/ustrojstva/{row.pk}/vyjti/").status_code == 404
    assert is_in(theirs)


def test_all_others_are_signed_out_at_once(person, neighbour, journal):
    mine, _ = device_of(person)
    first, _ = device_of(person)
    second, _ = device_of(person)
    theirs, _ = device_of(neighbour)
    assert "Выйти на всех, кроме этого" in mine.get("/ustrojstva/").content.decode()
    mine.post("/ustrojstva/vyjti/")
    assert [is_in(browser) for browser in (mine, first, second, theirs)] == [
        True,
        False,
        False,
        True,
    ]
    assert journal[-1] == ("signed_out_devices", person.pk, person.pk)


def test_it_is_said_when_there_is_no_other(person):
    mine, _ = device_of(person)
    page = mine.post("/ustrojstva/vyjti/", follow=True).content.decode()
    assert "Других устройств нет." in page


def test_a_stranger_is_led_to_sign_in(client):
    for address in ("/ustrojstva/vyjti/", "/ustrojstva/1/vyjti/"):
        assert client.post(address)["Location"].startswith("/vojti/")


def test_looking_signs_nobody_out(person):
    mine, row = device_of(person)
    assert mine.get(f"/ustrojstva/{row.pk}/vyjti/").status_code == 405
    assert is_in(mine)


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox, Windows"),
        (
            "Mozilla/5.0 (Windows NT 10.0) Chrome/138 YaBrowser/25.8 Safari/537.36",
            "Яндекс Браузер, Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605", "Safari, iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile Safari/537", "Chrome, Android"),
        (
            "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari/537.36 Edg/140",
            "Microsoft Edge, Windows",
        ),
        ("curl/8", "Неизвестное устройство"),
    ],
)
def test_browsers_are_called_as_people_call_them(agent, name):
    assert device_name(agent) == name
