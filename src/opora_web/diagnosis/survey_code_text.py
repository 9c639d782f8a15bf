"""The code of a link: made by chance, read by people, kept as a digest."""

import secrets

from django.utils.crypto import salted_hmac

# Without letters and digits that are taken for one another.
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
# 31¹² is 59 bits: with the limit on guesses a stranger would try for longer than the Earth is old.
_LENGTH = 12
_GROUP = 4


def new_code() -> str:
    """A code as it stands in a link."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def as_printed(code: str) -> str:
    """In groups of four, for whoever types it from paper."""
    return "-".join(code[start : start + _GROUP] for start in range(0, _LENGTH, _GROUP))


def digest_of(typed: str) -> str:
    """What the database keeps. Keyed by the secret of the office: a stolen copy opens nothing."""
    plain = "".join(one for one in typed.lower() if one.isalnum())
    return salted_hmac("opora.diagnosis.survey", plain, algorithm="sha256").hexdigest()
