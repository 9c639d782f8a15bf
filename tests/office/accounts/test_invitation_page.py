"""The page of an invitation's link, its letter, and the command for the first person."""

import pytest
from django.core.management import CommandError, call_command

from opora_web.accounts import actions
from opora_web.accounts.letters import send_invitation
from opora_web.accounts.models import User
from opora_web.audit.actor import SYSTEM

pytestmark = pytest.mark.django_db
NEW = "первый-пароль-91"


@pytest.fixture
def sent():
    return actions.invite(by=SYSTEM, email="vera@example.org", full_name="Вера Юрьевна Носова")


def accept(client, token, password=NEW, again=NEW):
    return client.post(
        f"/priglashenie/{token}/", {"new_password1": password, "new_password2": again}
    )


def test_the_page_greets_by_name_and_asks_for_a_password(client, sent):
    page = client.get(f"/priglashenie/{sent.token}/").content.decode()
    assert "Вера Юрьевна Носова" in page
    assert "vera@example.org" in page
    assert not User.objects.get().has_usable_password()


def test_a_good_password_lets_in_at_once(client, sent, journal):
    assert accept(client, sent.token)["Location"] == "/"
    user = User.objects.get()
    assert client.session["_auth_user_id"] == str(user.pk)
    assert [verb for verb, *_ in journal] == ["accepted_invitation", "signed_in"]


def test_it_lets_in_the_invited_though_another_had_signed_in(client, person, sent):
    client.force_login(person)
    accept(client, sent.token)
    assert client.session["_auth_user_id"] == str(sent.invitation.user.pk)


def test_a_password_just_set_need_not_be_confirmed_for_the_second_factor(client, sent, obligatory):
    accept(client, sent.token)
    assert client.get("/ustrojstva/")["Location"] == "/vtoroj-faktor/podklyuchit/"
    assert client.get("/vtoroj-faktor/podklyuchit/").status_code == 200


def test_a_weak_or_mistyped_password_is_told(client, sent):
    assert "10 символов" in accept(client, sent.token, "кратко", "кратко").content.decode()
    assert "не совпадают" in accept(client, sent.token, NEW, NEW + "1").content.decode()
    assert not User.objects.get().has_usable_password()


def test_a_used_link_is_told_kindly(client, sent):
    accept(client, sent.token)
    for answer in (client.get(f"/priglashenie/{sent.token}/"), accept(client, sent.token)):
        assert answer.status_code == 410
        assert "уже принято" in answer.content.decode()


def test_a_made_up_link_is_told_kindly(client):
    answer = client.get("/priglashenie/vydumka/")
    assert answer.status_code == 410
    assert "Попросите" in answer.content.decode()


def test_the_letter_carries_the_link_and_the_term(sent, mailoutbox):
    send_invitation(sent, link="https://opora.example.org/priglashenie/x/")
    (letter,) = mailoutbox
    assert letter.subject == "Опора: приглашение"
    assert letter.to == ["vera@example.org"]
    assert "https://opora.example.org/priglashenie/x/" in letter.body
    assert "только один раз" in letter.body


def test_the_command_invites_the_first_person(client, capsys):
    call_command("invite", "glava@example.org", "Олег Львович Ким", post="администратор")
    address = capsys.readouterr().out.strip()
    assert "Олег Львович Ким" in client.get(address).content.decode()
    assert User.objects.get().post == "администратор"


def test_the_command_tells_a_refusal(person):
    with pytest.raises(CommandError, match="уже зарегистрирован"):
        call_command("invite", person.email, person.full_name)
