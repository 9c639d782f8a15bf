"""The secret that a program shows: random, known to nobody but its holder."""

import hashlib
import secrets

# Whoever finds such a text in a file sees whose it is.
_PREFIX = "opora_"
_BYTES = 32


def make_key() -> str:
    """A new key."""
    return _PREFIX + secrets.token_urlsafe(_BYTES)


def hash_of_key(key: str) -> str:
    """What the database keeps: a plain hash, for 32 random bytes cannot be guessed."""
    return hashlib.sha256(key.encode()).hexdigest()
