"""Changing the password, and getting a new one by a letter."""

import re

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from tests.office.accounts.conftest import PASSWORD

from opora_web.accounts.models import User

pytestmark = pytest.mark.django_db
NEW = "другой-пароль-58"


def change(client, old=PASSWORD, new=NEW, again=NEW):
    return client.post("/parol/", {"oldpassword": old, "password1": new, "password2": again})


def test_the_password_is_changed_told_by_a_letter_and_journalled(
    client, person, sign_in, journal, mailoutbox
):
    sign_in()
    assert "Текущий пароль" in client.get("/parol/").content.decode()
    assert change(client)["Location"] == "/ustrojstva/"
    person.refresh_from_db()
    assert person.check_password(NEW)
    assert ("changed_password", person.pk, person.pk) in journal
    (letter,) = mailoutbox
    assert letter.subject == "Опора: пароль изменён"
    assert letter.to == [person.email]
    assert "сразу смените пароль" in letter.body
    assert "Пароль изменён." in client.get("/ustrojstva/").content.decode()


def test_changing_the_password_signs_out_the_other_devices(client, person, sign_in):
    sign_in()
    other = Client()
    other.post("/vojti/", {"login": person.email, "password": PASSWORD})
    change(client)
    assert other.get("/ustrojstva/").status_code == 302
    assert client.get("/ustrojstva/").status_code == 200
    assert UserSession.objects.count() == 1


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("короткий1", "10 символов"),
        ("123456789012", "только из цифр"),
        ("password123", "распространен"),
        ("anna@example.org", "похож"),
    ],
)
def test_a_weak_password_is_refused(client, person, sign_in, new, told):
    sign_in()
    page = change(client, new=new, again=new).content.decode()
    assert told in page
    person.refresh_from_db()
    assert person.check_password(PASSWORD)


def test_the_old_password_is_asked_for(client, person, sign_in):
    sign_in()
    assert "нынешний пароль" in change(client, old="неверный").content.decode()


def test_who_has_no_password_sets_the_first_one(client, person, journal):
    person.set_unusable_password()
    person.save()
    client.force_login(person)
    assert client.get("/parol/")["Location"] == "/parol/zadat/"
    assert "Задайте пароль" in client.get("/parol/zadat/").content.decode()
    client.post("/parol/zadat/", {"password1": NEW, "password2": NEW})
    person.refresh_from_db()
    assert person.check_password(NEW)
    assert journal == [("set_password", person.pk, person.pk)]


def ask_for_link(client, mailoutbox, email="anna@example.org"):
    answer = client.post("/parol/vosstanovlenie/", {"email": email})
    assert answer["Location"] == "/parol/vosstanovlenie/otpravleno/"
    found = [re.search(r"http://testserver(/\S+)", letter.body) for letter in mailoutbox]
    return [link[1] for link in found if link]


def test_a_forgotten_password_is_replaced_by_a_link_once(client, person, journal, mailoutbox):
    (link,) = ask_for_link(client, mailoutbox)
    assert mailoutbox[0].subject == "Опора: восстановление пароля"
    assert link.startswith("/parol/vosstanovlenie/")
    form = client.get(link)
    assert form.status_code == 302, "the key leaves the address before the page is shown"
    assert "Новый пароль" in client.get(form["Location"]).content.decode()
    done = client.post(form["Location"], {"password1": NEW, "password2": NEW})
    assert done["Location"] == "/parol/vosstanovlenie/gotovo/"
    assert "Войти с новым паролем" in client.get(done["Location"]).content.decode()
    person.refresh_from_db()
    assert person.check_password(NEW)
    assert journal == [("reset_password", person.pk, person.pk)]
    assert "Ссылка не действует" in Client().get(link).content.decode()


def test_a_new_password_by_link_opens_a_lock(client, person, sign_in, mailoutbox):
    for _ in range(6):
        sign_in(password="неверный")
    (link,) = ask_for_link(client, mailoutbox)
    page = client.get(link)["Location"]
    client.post(page, {"password1": NEW, "password2": NEW})
    sign_in(password=NEW)
    assert "_auth_user_id" in client.session


def test_an_unknown_address_gets_the_same_answer_and_no_letter(client, mailoutbox):
    assert ask_for_link(client, mailoutbox, "nobody@example.org") == []
    assert mailoutbox == []
    sent = client.get("/parol/vosstanovlenie/otpravleno/").content.decode()
    assert "Если такой пользователь есть" in sent


def test_a_closed_account_gets_no_link(client, person, mailoutbox):
    User.objects.update(is_active=False)
    assert ask_for_link(client, mailoutbox) == []


def test_links_are_not_sent_without_end(client, person, mailoutbox):
    for _ in range(5):
        client.post("/parol/vosstanovlenie/", {"email": person.email})
    refused = client.post("/parol/vosstanovlenie/", {"email": person.email})
    assert refused.status_code in {200, 429}
    assert len(mailoutbox) == 5
