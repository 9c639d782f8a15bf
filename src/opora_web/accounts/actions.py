"""What changes accounts: the only place of the app that writes."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from opora_web.accounts.api_key import hash_of_key, make_key
from opora_web.accounts.invitation_token import hash_of, make_token, term
from opora_web.accounts.models import (
    ApiToken,
    DatabasePurpose,
    DemoUser,
    Invitation,
    TokenScope,
    User,
)
from opora_web.accounts.policies import (
    check_can_be_accepted,
    check_can_be_invited,
    check_can_be_revoked,
    check_purpose,
    check_token_is_modest,
    check_token_works,
)
from opora_web.accounts.queries import (
    invitation_by_token,
    open_invitations,
    purpose_of_database,
    user_by_email,
)
from opora_web.accounts.second_factor import forget_second_factor
from opora_web.audit.actions import record, record_export
from opora_web.audit.actor import Actor
from opora_web.ui.once_a_request import forget

# Every request of a program would otherwise be a write.
_BETWEEN_NOTES = timedelta(minutes=1)
_NOWHERE = "perenos.invalid"


@dataclass(frozen=True)
class SentInvitation:
    """An invitation with the token of its link, which is told once and kept nowhere."""

    invitation: Invitation
    token: str


@transaction.atomic
def invite(*, by: Actor, email: str, full_name: str, post: str = "") -> SentInvitation:
    """Invite a person; the user exists from now on and cannot sign in until the link is opened.

    A person whose earlier link was not used gets a new one, and the old one ends.
    Raises Refused where the person is registered already or the account is closed.
    """
    settle_purpose(demo=settings.DEMO)
    user = user_by_email(email)
    check_can_be_invited(user)
    if user is None:
        user = User.objects.create_user(email, full_name=full_name, post=post)
    now = timezone.now()
    open_invitations().filter(user=user).update(revoked_at=now)
    token = make_token()
    invitation = Invitation.objects.create(
        user=user,
        invited_by=by if isinstance(by, User) else None,
        token_hash=hash_of(token),
        created_at=now,
        expires_at=now + term(),
    )
    record("invited", user, by=by, after={"email": user.email, "post": user.post})
    return SentInvitation(invitation, token)


@transaction.atomic
def accept(*, token: str, password: str) -> User:
    """Set the first password of the invited person by the link, once.

    The password has been checked by the form. Raises Refused where the link is not good.
    """
    now = timezone.now()
    invitation = check_can_be_accepted(invitation_by_token(token), now)
    # Of two who open one link at once a single one passes.
    if not open_invitations().filter(pk=invitation.pk).update(accepted_at=now):
        invitation.refresh_from_db()
        check_can_be_accepted(invitation, now)
    user = invitation.user
    user.set_password(password)
    user.save(update_fields=["password"])
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    record("accepted_invitation", user, by=user)
    return user


@transaction.atomic
def revoke(invitation: Invitation, *, by: Actor) -> None:
    """End the link of an invitation that nobody has used; raises Refused otherwise."""
    invitation.refresh_from_db()
    check_can_be_revoked(invitation)
    invitation.revoked_at = timezone.now()
    invitation.save(update_fields=["revoked_at"])
    record("revoked_invitation", invitation.user, by=by)


@transaction.atomic
def close_account(user: User, *, by: Actor) -> None:
    """Let the user sign in no more, and end what is open on every device."""
    User.objects.filter(pk=user.pk).update(is_active=False)
    forget()
    user.refresh_from_db()
    _end(UserSession.objects.filter(user=user))
    record("closed_account", user, by=by, before={"is_active": True}, after={"is_active": False})


@transaction.atomic
def open_account(user: User, *, by: Actor) -> None:
    """Let the user sign in again."""
    User.objects.filter(pk=user.pk).update(is_active=True)
    forget()
    user.refresh_from_db()
    record("opened_account", user, by=by, before={"is_active": False}, after={"is_active": True})


@transaction.atomic
def reset_second_factor(user: User, *, by: Actor) -> None:
    """Forget the telephone that was lost; where the factor is obligatory it is asked for anew."""
    forget_second_factor(user)
    _end(UserSession.objects.filter(user=user))
    record("reset_second_factor", user, by=by)


@transaction.atomic
def sign_out_device(user: User, *, device_id: int) -> bool:
    """End one session of the user; false where the user has no such device."""
    if not _end(UserSession.objects.filter(user=user, pk=device_id)):
        return False
    record("signed_out_device", user, by=user)
    return True


@transaction.atomic
def sign_out_other_devices(user: User, *, current: str) -> int:
    """End every session of the user but the one with the current key; tells how many."""
    ended = _end(UserSession.objects.filter(user=user).exclude(session_key=current))
    record("signed_out_devices", user, by=user, after={"devices": ended})
    return ended


def _end(sessions: QuerySet[UserSession]) -> int:
    found = list(sessions)
    for session in found:
        session.end()
    return len(found)


@transaction.atomic
def settle_purpose(*, demo: bool) -> None:
    """Mark the database for work or for a demonstration; raises Refused where it is the other."""
    wanted = DatabasePurpose.Kind.DEMO if demo else DatabasePurpose.Kind.WORK
    check_purpose(wanted)
    if purpose_of_database() is None:
        DatabasePurpose.objects.create(kind=wanted)


@transaction.atomic
def offer_in_demo(user: User, *, role: str, place: str = "", position: int, by: Actor) -> DemoUser:
    """Let anybody sign in as this invented person while the office runs as a demonstration."""
    settle_purpose(demo=True)
    offer, _ = DemoUser.objects.update_or_create(
        user=user, defaults={"role": role, "place": place, "position": position}
    )
    record("offered_in_demo", user, by=by, after={"role": role, "place": place})
    return offer


@dataclass(frozen=True)
class MadeToken:
    """A token of a program with its key, which is told once and kept nowhere."""

    token: ApiToken
    key: str


@transaction.atomic
def make_token_of_program(
    *, by: User, title: str, scopes: Collection[TokenScope], days: int
) -> MadeToken:
    """Let a program read what `by` may see, for so many days; raises Refused beyond a year."""
    check_token_is_modest(scopes, days)
    now, key = timezone.now(), make_key()
    token = ApiToken.objects.create(
        user=by,
        title=title,
        token_hash=hash_of_key(key),
        scopes=" ".join(sorted(scopes)),
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    read = ", ".join(scope.label for scope in TokenScope if scope in scopes)
    after = {"что можно читать": read, "дней": days}
    record("made_api_token", token, by=by, after=after)
    return MadeToken(token, key)


@transaction.atomic
def revoke_token_of_program(token: ApiToken, *, by: User) -> None:
    """Let the program in no more."""
    token = ApiToken.objects.select_for_update().get(pk=token.pk)
    now = timezone.now()
    check_token_works(token, now)
    token.revoked_at = now
    token.save(update_fields=["revoked_at"])
    record("revoked_api_token", token, by=by)


def note_use_of_token(token: ApiToken, now: datetime) -> None:
    """Keep when the program last asked; the journal hears of it once a day."""
    last = token.last_used_at
    if last and now - last < _BETWEEN_NOTES:
        return
    with transaction.atomic():
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
        if last is None or timezone.localdate(last) < timezone.localdate(now):
            record_export(token, by=token.user, title=f"{token} (обращения программы за день)")


def person_of_the_past(full_name: str) -> User:
    """Whoever did something in another office: a name that stands on records and cannot sign in.

    The address leads nowhere by design (RFC 2606); the name decides it, so that records carried
    at different times name one person.
    """
    mark = hashlib.sha256(full_name.encode()).hexdigest()[:32]
    email = f"{mark}@{_NOWHERE}"
    known = User.objects.filter(email=email).first()
    return known or User.objects.create_user(email, full_name=full_name, is_active=False)
