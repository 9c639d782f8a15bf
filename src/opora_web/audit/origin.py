"""From which address the request being served came."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

# A context variable and not an argument: every action would have to carry an address that only the
# journal reads.
_ADDRESS: ContextVar[str] = ContextVar("address of the request", default="")


def current_address() -> str:
    """The address, or nothing outside a request."""
    return _ADDRESS.get()


@contextmanager
def coming_from(address: str) -> Iterator[None]:
    """What is recorded inside came from this address."""
    token = _ADDRESS.set(address)
    try:
        yield
    finally:
        _ADDRESS.reset(token)
