"""One measured speed, the peer it is held against, and the limit that it must keep."""

from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True)
class OverPeer:
    """The measured time may exceed the peer's by this many seconds."""

    seconds: float


@dataclass(frozen=True)
class TimesPeer:
    """The measured time may be this many times the peer's."""

    times: float


@dataclass(frozen=True)
class PrintedOnly:
    """The measured time is shown and never judged."""


Limit = OverPeer | TimesPeer | PrintedOnly


@dataclass(frozen=True)
class Measurement:
    """Seconds of our work and of its peer, measured in turns on the same machine.

    The limit is relative to the peer, never a number of seconds alone: that would measure the
    machine.
    """

    name: str
    peer_name: str
    seconds: float
    peer_seconds: float
    limit: Limit

    def __post_init__(self) -> None:
        """Refuse times that no clock shows."""
        if self.seconds <= 0 or self.peer_seconds <= 0:
            message = f"{self.name}: a time must be above zero"
            raise ValueError(message)

    @property
    def ratio(self) -> float:
        """How many times the peer's time ours is."""
        return self.seconds / self.peer_seconds

    @property
    def keeps_limit(self) -> bool:
        """Whether the limit is kept; equality keeps it."""
        match self.limit:
            case OverPeer(seconds):
                return self.seconds - self.peer_seconds <= seconds
            case TimesPeer(times):
                return self.ratio <= times
            case PrintedOnly():
                return True
            case _:
                assert_never(self.limit)
