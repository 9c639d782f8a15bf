"""Sign-in by the address of the post, its limits and its traces."""

import pytest
from tests.office.accounts.conftest import PASSWORD

from opora_web.accounts.adapter import AccountAdapter
from opora_web.accounts.models import User

pytestmark = pytest.mark.django_db


def signed_in(client):
    return "_auth_user_id" in client.session


def test_the_page_asks_for_post_and_password_in_russian(client):
    page = client.get("/vojti/").content.decode()
    assert "<h1>Вход</h1>" in page
    assert 'autocomplete="current-password"' in page
    assert "Забыли пароль?" in page
    assert "Показ" not in page


def test_the_right_password_lets_in_and_is_journalled(client, person, sign_in, journal):
    response = sign_in()
    assert response.status_code == 302
    assert response["Location"] == "/"
    assert signed_in(client)
    assert journal == [("signed_in", person.pk, person.pk)]


def test_capital_letters_of_the_address_do_not_matter(client, person, sign_in):
    sign_in("Anna@Example.ORG")
    assert signed_in(client)


def test_the_session_ends_after_the_hours_of_the_settings(client, person, sign_in, settings):
    sign_in()
    assert settings.SESSION_COOKIE_AGE == 12 * 3600
    assert client.session.get_expiry_age() == settings.SESSION_COOKIE_AGE


def test_a_wrong_password_and_an_unknown_address_are_told_alike(client, person, sign_in, journal):
    told = "Почта или пароль указаны неверно."
    assert told in sign_in(password="неверный").content.decode()
    assert told in sign_in("nobody@example.org").content.decode()
    assert not signed_in(client)
    assert journal == []


def test_the_sixth_attempt_is_locked_even_with_the_right_password(client, person, sign_in):
    for _ in range(5):
        assert "неверно" in sign_in(password="неверный").content.decode()
    locked = sign_in().content.decode()
    assert "Слишком много неудачных попыток" in locked
    assert not signed_in(client)


def test_the_lock_follows_the_account_from_machine_to_machine(client, person, sign_in):
    for machine in range(5):
        attempt = {"login": person.email, "password": "неверный"}
        client.post("/vojti/", attempt, REMOTE_ADDR=f"192.0.2.{machine}")
    sign_in()
    assert not signed_in(client)


def test_a_lock_of_one_person_leaves_the_neighbour_alone(client, person, neighbour, sign_in):
    for _ in range(6):
        sign_in(password="неверный")
    sign_in(neighbour.email)
    assert signed_in(client)


def test_one_machine_that_tries_many_names_is_stopped(client):
    answers = [
        client.post("/vojti/", {"login": f"n{i}@example.org", "password": "x"}) for i in range(31)
    ]
    assert answers[-1].status_code == 429
    assert "Слишком много попыток или файлов подряд" in answers[-1].content.decode()


def test_a_closed_account_is_told_so_only_to_who_knows_the_password(client, person, sign_in):
    User.objects.update(is_active=False)
    assert "неверно" in sign_in(password="неверный").content.decode()
    assert sign_in()["Location"] == "/vhod-zakryt/"
    assert "Вход закрыт" in client.get("/vhod-zakryt/").content.decode()


def test_after_sign_in_the_person_comes_where_they_were_going(client, person, sign_in):
    asked = client.get("/ustrojstva/")
    assert asked["Location"] == "/vojti/?next=/ustrojstva/"
    assert sign_in(next="/ustrojstva/")["Location"] == "/ustrojstva/"


def test_nobody_is_led_to_another_site(client, person, sign_in):
    assert sign_in(next="https://example.com/")["Location"] == "/"


def test_who_has_signed_in_is_not_asked_again(client, person):
    client.force_login(person)
    assert client.get("/vojti/")["Location"] == "/"


def test_signing_out_asks_and_then_ends_the_session(client, person, sign_in):
    sign_in()
    assert "Выйти?" in client.get("/vyjti/").content.decode()
    assert signed_in(client)
    assert client.post("/vyjti/")["Location"] == "/vojti/"
    assert not signed_in(client)


def test_a_stranger_who_signs_out_is_shown_the_way_in(client):
    assert client.get("/vyjti/")["Location"] == "/vojti/"


def test_nobody_can_register(client):
    assert not AccountAdapter().is_open_for_signup(None)
    for address in ("/signup/", "/registraciya/", "/accounts/signup/"):
        assert client.get(address).status_code == 404


def test_a_part_of_a_page_leads_the_whole_page_to_sign_in(client):
    response = client.get("/ustrojstva/", headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == "/vojti/?next=/ustrojstva/"


def test_a_form_from_another_site_is_refused(person):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/vojti/", {"login": person.email, "password": PASSWORD})
    assert answer.status_code == 403
