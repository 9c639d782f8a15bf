"""Inviting, accepting and revoking, as actions."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import timezone

from opora_web.accounts import actions
from opora_web.accounts.models import Invitation, User
from opora_web.accounts.queries import invitation_by_token, open_invitations
from opora_web.audit.actor import SYSTEM
from opora_web.ui.refused import Refused

pytestmark = pytest.mark.django_db
NEW = "первый-пароль-91"


def invite(by=SYSTEM, email="vera@example.org", **more):
    return actions.invite(by=by, email=email, full_name="Вера Юрьевна Носова", **more)


def test_inviting_makes_a_user_who_cannot_sign_in_yet(person, journal):
    sent = invite(by=person, post="директор")
    user = sent.invitation.user
    assert (user.email, user.post) == ("vera@example.org", "директор")
    assert not user.has_usable_password()
    assert sent.invitation.invited_by == person
    assert sent.invitation.expires_at - sent.invitation.created_at == timedelta(days=7)
    assert journal == [("invited", user.pk, person.pk)]


def test_the_token_is_kept_nowhere(person):
    sent = invite()
    row = Invitation.objects.values().get()
    secret = sent.token.partition(":")[0]
    assert not any(secret in str(value) for value in row.values())
    assert len(row["token_hash"]) == 64
    assert sent.invitation.invited_by is None


def test_accepting_sets_the_password_once(journal):
    sent = invite()
    user = actions.accept(token=sent.token, password=NEW)
    assert user.check_password(NEW)
    assert EmailAddress.objects.get(user=user).verified
    assert journal[-1] == ("accepted_invitation", user.pk, user.pk)
    with pytest.raises(Refused, match="уже принято"):
        actions.accept(token=sent.token, password="чужой-пароль-00")
    user.refresh_from_db()
    assert user.check_password(NEW)


def test_of_two_who_open_a_link_at_once_one_passes(monkeypatch):
    sent = invite()
    stale = invitation_by_token(sent.token)
    actions.accept(token=sent.token, password=NEW)
    monkeypatch.setattr(actions, "invitation_by_token", lambda _: stale)
    with pytest.raises(Refused, match="уже принято"):
        actions.accept(token=sent.token, password="чужой-пароль-00")


@pytest.mark.parametrize("token", ["", "выдумка", "a:b:c", "x" * 300])
def test_a_made_up_link_is_refused(token):
    with pytest.raises(Refused, match="Ссылка не действует"):
        actions.accept(token=token, password=NEW)


def test_a_changed_link_is_refused():
    sent = invite()
    with pytest.raises(Refused, match="Ссылка не действует"):
        actions.accept(token=sent.token[:-1] + "~", password=NEW)


def test_a_link_ends_with_its_term():
    sent = invite()
    before = timezone.now() - timedelta(days=9)
    Invitation.objects.update(created_at=before, expires_at=before + timedelta(days=7))
    with pytest.raises(Refused, match="срок её истёк"):
        actions.accept(token=sent.token, password=NEW)


def test_the_term_is_signed_into_the_link_as_well(settings):
    sent = invite()
    settings.INVITATION_DAYS = -1
    assert invitation_by_token(sent.token) is None


def test_a_second_invitation_ends_the_first(person):
    first = invite()
    second = invite(email="Vera@Example.org")
    assert first.invitation.user == second.invitation.user
    with pytest.raises(Refused, match="отозвано"):
        actions.accept(token=first.token, password=NEW)
    actions.accept(token=second.token, password=NEW)


def test_revoking_ends_the_link(person, journal):
    sent = invite()
    actions.revoke(sent.invitation, by=person)
    assert not open_invitations().exists()
    assert journal[-1] == ("revoked_invitation", sent.invitation.user.pk, person.pk)
    with pytest.raises(Refused, match="отозвано"):
        actions.accept(token=sent.token, password=NEW)
    with pytest.raises(Refused, match="уже отозвано"):
        actions.revoke(sent.invitation, by=person)


def test_an_accepted_invitation_is_not_revoked(person):
    sent = invite()
    actions.accept(token=sent.token, password=NEW)
    with pytest.raises(Refused, match="уже принято"):
        actions.revoke(sent.invitation, by=person)


def test_who_is_registered_is_not_invited(person):
    with pytest.raises(Refused, match="уже зарегистрирован"):
        invite(email=person.email.upper())


def test_a_closed_account_is_not_opened_by_an_invitation(person):
    sent = invite()
    actions.close_account(sent.invitation.user, by=person)
    with pytest.raises(Refused, match="закрыт"):
        invite()
    with pytest.raises(Refused, match="Вход закрыт"):
        actions.accept(token=sent.token, password=NEW)
    actions.open_account(sent.invitation.user, by=person)
    actions.accept(token=sent.token, password=NEW)


def test_closing_an_account_ends_its_sessions(client, person, neighbour, sign_in, journal):
    sign_in()
    actions.close_account(person, by=neighbour)
    assert client.get("/ustrojstva/").status_code == 302
    assert not person.is_active
    assert journal[-1] == ("closed_account", person.pk, neighbour.pk)
    actions.open_account(person, by=neighbour)
    assert person.is_active
    assert journal[-1] == ("opened_account", person.pk, neighbour.pk)


def test_the_database_refuses_two_open_invitations():
    sent = invite()
    with pytest.raises(IntegrityError), transaction.atomic():
        again(sent.invitation, token_hash="f" * 64)


def test_the_database_refuses_an_invitation_that_ends_before_it_begins():
    sent = invite()
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.update(expires_at=sent.invitation.created_at)


def test_the_database_refuses_both_accepted_and_revoked():
    invite()
    now = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.update(accepted_at=now, revoked_at=now)


def again(invitation, **changed):
    invitation.pk = None
    for name, value in changed.items():
        setattr(invitation, name, value)
    invitation.save(force_insert=True)


def test_names_tell_people_apart():
    sent = invite()
    assert str(sent.invitation) == "Приглашение: Вера Юрьевна Носова"
    assert User.objects.get_by_natural_key("VERA@example.org") == sent.invitation.user
