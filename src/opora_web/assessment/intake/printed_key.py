"""Under which key a printed school is kept."""

from hashlib import sha256

_LONGEST_CODE = 400


def printed_key(code: str) -> str:
    """The method's code of a printed school as it is kept: one made of a long name is shortened."""
    return code if len(code) <= _LONGEST_CODE else f"sum:{sha256(code.encode()).hexdigest()}"
