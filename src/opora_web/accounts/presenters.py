"""Shapes that the templates of accounts show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession

from opora_web.accounts.device_name import device_name
from opora_web.accounts.models import ApiToken, TokenScope, User


@dataclass(frozen=True)
class Device:
    """A session as its owner sees it."""

    id: int
    name: str
    address: str
    signed_in_at: datetime
    is_current: bool


def present_devices(user: User, *, current: str) -> list[Device]:
    """The user's living sessions, the current one first, then the newest."""
    sessions = UserSession.objects.purge_and_list(user)
    shown = [
        Device(
            session.pk,
            device_name(session.user_agent),
            session.ip,
            session.created_at,
            session.session_key == current,
        )
        for session in sessions
    ]
    return sorted(shown, key=lambda device: (device.is_current, device.signed_in_at), reverse=True)


@dataclass(frozen=True)
class ShownToken:
    """A key of a program as its owner sees it; ``works`` tells whether it can be revoked."""

    pk: int
    title: str
    reads: str
    expires_at: datetime
    last_used_at: datetime | None
    state: str
    tone: str
    works: bool


def present_tokens(tokens: Iterable[ApiToken], now: datetime) -> list[ShownToken]:
    """Keys in words, in the order given."""
    return [_shown(token, now) for token in tokens]


def _shown(token: ApiToken, now: datetime) -> ShownToken:
    is_over = token.expires_at <= now
    state = "отозван" if token.revoked_at else "срок истёк" if is_over else "действует"
    works = state == "действует"
    return ShownToken(
        pk=token.pk,
        title=token.title,
        reads=", ".join(scope.label for scope in TokenScope if scope in token.allows),
        expires_at=token.expires_at,
        last_used_at=token.last_used_at,
        state=state,
        tone="good" if works else "neutral",
        works=works,
    )
