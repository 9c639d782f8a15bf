"""How often codes may be guessed from one address."""

from time import time

from django.core.cache import cache
from django.utils.crypto import salted_hmac

# A class of a school sits behind one address and mistypes; 59 bits are not guessed by a thousand.
_MOST = 60
_SECONDS = 600


def may_guess(address: str) -> bool:
    """Whether the address has wrong codes left in this step of time."""
    missed: int = cache.get(_key(address), 0)
    return missed < _MOST


def count_miss(address: str) -> None:
    """One more wrong code. Right ones leave no trace: they would tell who answers where."""
    key = _key(address)
    cache.set(key, cache.get(key, 0) + 1, timeout=_SECONDS)


def _key(address: str) -> str:
    """The address itself is not written down."""
    return f"survey-code:{salted_hmac('opora.diagnosis.guess', address).hexdigest()}:{_step()}"


def _step() -> int:
    return int(time()) // _SECONDS
