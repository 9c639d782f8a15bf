"""An answer that the known numbers do not allow."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Underivable:
    """Instead of a guess: why there is no answer and what would give one, in Russian."""

    reason: str
