"""The second factor: set up, asked for, obligatory for some, and lost."""

import re

import pytest
from allauth.mfa.models import Authenticator
from tests.office.accounts.totp import code_now

from opora_web.accounts import actions
from opora_web.accounts.second_factor import has_second_factor, needs_second_factor
from opora_web.accounts.second_factor_adapter import SecondFactorAdapter
from opora_web.audit.actor import SYSTEM

pytestmark = pytest.mark.django_db
ACTIVATE = "/vtoroj-faktor/podklyuchit/"


@pytest.fixture
def protected(client, person, sign_in):
    """The person with a telephone, signed in; gives the secret and the spare codes."""
    sign_in()
    secret, codes = set_up(client)
    return secret, codes


def set_up(client):
    page = client.get(ACTIVATE).content.decode()
    secret = re.search(r"<code>(\w+)</code>", page)[1]
    done = client.post(ACTIVATE, {"code": code_now(secret)})
    assert done["Location"] == "/vtoroj-faktor/zapasnye-kody/"
    shown = client.get(done["Location"]).content.decode()
    return secret, re.findall(r"<code>(\d+)</code>", shown)


def signed_in(client):
    return "_auth_user_id" in client.session


@pytest.fixture
def committed_at_once(monkeypatch):
    """What waits for the end of a transaction happens, though a test never ends its own."""
    monkeypatch.setattr("django.db.transaction.on_commit", lambda waiting, **_: waiting())


@pytest.mark.usefixtures("committed_at_once")
def test_setting_up_gives_ten_spare_codes_once(client, person, sign_in, journal, mailoutbox):
    sign_in()
    assert "не подключено" in client.get("/vtoroj-faktor/").content.decode()
    _, codes = set_up(client)
    assert len(codes) == 10
    assert has_second_factor(person)
    assert ("added_second_factor", person.pk, person.pk) in journal
    assert [letter.subject for letter in mailoutbox] == ["Опора: второй фактор подключён"]
    again = client.get("/vtoroj-faktor/zapasnye-kody/").content.decode()
    assert codes[0] not in again
    assert "Осталось: 10" in again
    assert "Приложение с кодами подключено" in client.get("/vtoroj-faktor/").content.decode()


def test_a_wrong_code_sets_up_nothing(client, person, sign_in):
    sign_in()
    client.get(ACTIVATE)
    assert "Код неверен" in client.post(ACTIVATE, {"code": "000000"}).content.decode()
    assert not has_second_factor(person)


def test_the_password_alone_no_longer_lets_in(client, person, sign_in, protected):
    client.post("/vyjti/")
    assert sign_in()["Location"] == "/vtoroj-faktor/kod/"
    assert not signed_in(client)
    assert client.get("/ustrojstva/").status_code == 302
    assert "Введите код" in client.get("/vtoroj-faktor/kod/").content.decode()
    assert "Код неверен" in client.post("/vtoroj-faktor/kod/", {"code": "000000"}).content.decode()


def test_a_spare_code_lets_in_once(client, person, sign_in, protected, journal):
    _, codes = protected
    for expected in (True, False):
        client.post("/vyjti/")
        sign_in()
        client.post("/vtoroj-faktor/kod/", {"code": codes[3]})
        assert signed_in(client) is expected
    assert journal == [("signed_in", person.pk, person.pk)]


def test_the_telephone_lets_in(client, person, sign_in, protected):
    secret, _ = protected
    code = code_now(secret)
    for expected in (True, False):  # the same code is not taken twice
        client.post("/vyjti/")
        sign_in()
        client.post("/vtoroj-faktor/kod/", {"code": code})
        assert signed_in(client) is expected


def test_codes_cannot_be_guessed_without_end(client, sign_in, protected):
    client.post("/vyjti/")
    sign_in()
    for _ in range(5):
        client.post("/vtoroj-faktor/kod/", {"code": "000000"})
    locked = client.post("/vtoroj-faktor/kod/", {"code": protected[1][0]}).content.decode()
    assert "Слишком много" in locked
    assert not signed_in(client)


def test_new_spare_codes_end_the_old_ones(client, person, protected, journal, sign_in):
    page = client.get("/vtoroj-faktor/zapasnye-kody/novye/").content.decode()
    assert "осталось: 10" in page
    client.post("/vtoroj-faktor/zapasnye-kody/novye/")
    fresh = client.get("/vtoroj-faktor/zapasnye-kody/").content.decode()
    assert protected[1][0] not in fresh
    client.post("/vyjti/")
    sign_in()
    client.post("/vtoroj-faktor/kod/", {"code": protected[1][0]})
    assert not signed_in(client)


def test_it_can_be_taken_away_by_who_may(client, person, protected, journal):
    assert "Отключить" in client.get("/vtoroj-faktor/otklyuchit/").content.decode()
    client.post("/vtoroj-faktor/otklyuchit/")
    assert not has_second_factor(person)
    assert journal == [("removed_second_factor", person.pk, person.pk)]
    assert not Authenticator.objects.exists()


def test_it_cannot_be_taken_away_where_it_is_obligatory(client, person, protected, obligatory):
    assert "обязателен" in client.get("/vtoroj-faktor/otklyuchit/").content.decode()
    client.post("/vtoroj-faktor/otklyuchit/")
    assert has_second_factor(person)


def test_obligatory_it_comes_before_every_page(client, person, sign_in, obligatory):
    sign_in()
    for address in ("/ustrojstva/", "/parol/", "/vtoroj-faktor/"):
        assert client.get(address)["Location"] == ACTIVATE
    assert client.post("/ustrojstva/vyjti/")["Location"] == ACTIVATE
    assert "Для вашей роли" in client.get(ACTIVATE).content.decode()
    assert client.get("/vyjti/").status_code == 200
    set_up(client)
    assert client.get("/ustrojstva/").status_code == 200


def test_a_demonstration_waives_it(person, obligatory, settings):
    assert needs_second_factor(person)
    settings.DEMO = True
    assert not needs_second_factor(person)


def test_an_open_page_does_not_ask_who_needs_it(client, person, obligatory):
    client.force_login(person)
    assert client.get("/vhod-zakryt/").status_code == 200


def test_a_lost_telephone_is_forgotten_by_an_administrator(
    client, person, neighbour, sign_in, protected, journal
):
    actions.reset_second_factor(person, by=neighbour)
    assert journal == [("reset_second_factor", person.pk, neighbour.pk)]
    assert not signed_in_still(client)
    sign_in()
    assert signed_in(client)


def signed_in_still(client):
    return client.get("/ustrojstva/").status_code == 200


def test_secrets_are_not_readable_in_the_database(person, protected):
    stored = Authenticator.objects.get(type=Authenticator.Type.TOTP).data["secret"]
    assert protected[0] not in stored
    assert SecondFactorAdapter().decrypt(stored) == protected[0]


def test_secrets_outlive_a_change_of_the_installations_key(settings):
    sealed = SecondFactorAdapter().encrypt("тайна")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a key of another year"
    assert SecondFactorAdapter().decrypt(sealed) == "тайна"


def test_the_office_itself_is_a_good_actor(person, journal):
    actions.reset_second_factor(person, by=SYSTEM)
    assert journal == [("reset_second_factor", person.pk, None)]
