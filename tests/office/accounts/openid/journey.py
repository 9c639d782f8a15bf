"""Signing in through another organisation; run by test_openid.py in a process of its own."""

from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import Client as Registered
from allauth.socialaccount import adapter as social
from django.contrib.auth.hashers import make_password
from django.test import Client

from opora_web.accounts.models import User

pytestmark = pytest.mark.django_db
AT = "http://id.testserver"
BUTTON = "Войти через единую учётную запись"


class Line:
    """What the office says to the organisation, past the network."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def get(self, url, headers=None):
        return self.request("GET", url, headers=headers)

    def request(self, method, url, data=None, headers=None, params=None, auth=None):
        assert params is None
        assert auth is None, "the secret goes in the body"
        browser = Client(SERVER_NAME="id.testserver", headers=headers or {})
        answer = browser.generic_form(method, urlsplit(url).path, data)
        return Answer(answer)


class Answer:
    """The part of an answer that the library looks at."""

    def __init__(self, answer):
        self.status_code = answer.status_code
        self.headers = {"content-type": answer["Content-Type"]}
        self.text = answer.content.decode()
        self.content = answer.content
        self.json = answer.json

    def raise_for_status(self):
        assert self.status_code == 200, self.text


def generic_form(self, method, path, data):
    return self.post(path, data) if method == "POST" else self.get(path)


@pytest.fixture(autouse=True)
def organisation(monkeypatch):
    monkeypatch.setattr(Client, "generic_form", generic_form, raising=False)
    adapter = social.DefaultSocialAccountAdapter
    monkeypatch.setattr(adapter, "get_requests_session", lambda _: Line())
    client = Registered(id="opora", name="Опора", secret=make_password("tajna"), skip_consent=True)
    client.set_redirect_uris(["http://testserver/vhod-cherez/openid/otvet/"])
    client.set_scopes(["openid", "profile", "email"])
    client.save()


def person(email, *, verified=True):
    user = User.objects.create_user(email, "верный-пароль-47", full_name="Анна Сомова")
    EmailAddress.objects.create(user=user, email=email, verified=verified, primary=True)
    return user


def come_through(user_there):
    """From the button through the organisation, where the person has signed in, and back."""
    here = Client()
    there = Client(SERVER_NAME="id.testserver")
    there.force_login(user_there)
    leaving = here.post("/vhod-cherez/openid/")
    assert leaving["Location"].startswith(f"{AT}/identity/o/authorize?")
    back = there.get(leaving["Location"].removeprefix(AT))
    assert back["Location"].startswith("http://testserver/vhod-cherez/openid/otvet/?code=")
    answer = here.get(back["Location"].removeprefix("http://testserver"))
    return here, answer


def test_the_page_of_sign_in_offers_it():
    assert BUTTON in Client().get("/vojti/").content.decode()


def test_who_is_known_by_a_checked_address_comes_in(mailoutbox):
    anna = person("anna@example.org")
    here, answer = come_through(anna)
    assert answer["Location"] == "/"
    assert here.session["_auth_user_id"] == str(anna.pk)
    assert "Опора: подключён вход" in mailoutbox[0].subject
    assert here.get("/ustrojstva/").status_code == 200


def test_an_unchecked_address_opens_nothing():
    here, answer = come_through(person("anna@example.org", verified=False))
    assert "Вас ещё не пригласили" in answer.content.decode()
    assert "_auth_user_id" not in here.session


def test_who_was_not_invited_does_not_come_in(monkeypatch):
    known_there = DefaultOIDCAdapter.get_claims

    def another_address(*args, **more):
        return {**known_there(*args, **more), "email": "stranger@example.org"}

    monkeypatch.setattr(DefaultOIDCAdapter, "get_claims", another_address)
    here, answer = come_through(person("anna@example.org"))
    assert "Вас ещё не пригласили" in answer.content.decode()
    assert User.objects.count() == 1
    assert "_auth_user_id" not in here.session


def test_the_second_factor_is_asked_for_as_ever(settings):
    settings.SECOND_FACTOR_RULE = "tests.office.accounts.rules.everybody"
    here, _ = come_through(person("anna@example.org"))
    assert here.get("/ustrojstva/")["Location"] == "/vtoroj-faktor/podklyuchit/"


@pytest.mark.parametrize(
    ("address", "status", "told"),
    [
        ("/vhod-cherez/otmena/", 200, "Вход отменён"),
        ("/vhod-cherez/oshibka/", 401, "Вход не удался"),
        ("/vhod-cherez/openid/otvet/?error=access_denied&state=x", 401, "Вход не удался"),
    ],
)
def test_what_did_not_work_is_told_in_russian(address, status, told):
    answer = Client().get(address)
    assert answer.status_code == status
    assert told in answer.content.decode()


def test_looking_does_not_start_it_and_nobody_registers():
    assert Client().get("/vhod-cherez/openid/").status_code == 405
    assert Client().post("/vhod-cherez/net-takoj/").status_code == 404
