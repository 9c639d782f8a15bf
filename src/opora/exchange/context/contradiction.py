"""What no school can answer at once, as the data of the form say it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Needed:
    """Where ``number`` is above zero, ``needs`` cannot be zero."""

    number: str
    needs: str
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class AtMost:
    """The parts together are at most the whole; an unknown part may be anything from zero."""

    parts: tuple[str, ...]
    whole: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class SumIs:
    """The parts make the whole.

    ``absent`` stands beside ``parts``, one for one: where it is zero, a blank part is zero too,
    for a grade without classes has no pupils. A part still unknown may be anything from zero.
    """

    parts: tuple[str, ...]
    absent: tuple[str, ...]
    whole: str
    left_out: tuple[str, ...]
