"""Shapes that the templates of accounts show."""

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession

from opora_web.accounts.device_name import device_name
from opora_web.accounts.models import User


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
