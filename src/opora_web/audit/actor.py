"""Who did it, as the journal needs to know."""

from dataclasses import dataclass
from typing import Any, Protocol


class Actor(Protocol):
    """A user, or the office itself; the journal keeps plain values, which outlive the account."""

    @property
    def pk(self) -> Any:
        """Number of the account; nothing for the office itself."""

    @property
    def full_name(self) -> Any:
        """The name as it was when it happened."""


@dataclass(frozen=True)
class Office:
    """The office acting on its own: the schedule, a restore, the first start."""

    pk: None = None
    full_name: str = "Опора (сама программа)"


SYSTEM = Office()
