"""The token of an invitation's link: signed and dated, and known to nobody but its holder."""

import hashlib
import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing

_SIGNER = signing.TimestampSigner(salt="opora.accounts.invitation")
_BYTES = 32


def make_token() -> str:
    """A new token for a link."""
    return _SIGNER.sign(secrets.token_urlsafe(_BYTES))


def term() -> timedelta:
    """For how long a link is good."""
    return timedelta(days=settings.INVITATION_DAYS)


def hash_of(token: str) -> str | None:
    """What the database keeps of the token; nothing where we never signed it or it is too old.

    A plain hash is enough: 32 random bytes cannot be guessed as a password can.
    """
    try:
        secret = _SIGNER.unsign(token, max_age=term())
    except signing.BadSignature:
        return None
    return hashlib.sha256(secret.encode()).hexdigest()
