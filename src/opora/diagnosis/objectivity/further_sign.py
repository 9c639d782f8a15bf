"""A sign of objectivity beside the official markers, with how far it may be believed."""

from dataclasses import dataclass

from opora.diagnosis.objectivity.marker import NEEDS_ANALYSIS, MarkerState
from opora.reference.objectivity_limits import SignLimits


@dataclass(frozen=True)
class FurtherSign:
    """``work`` names the work in Russian; ``told`` is sentences with the numbers or the reason.

    ``weakness`` is why to trust it less, «» where the participants are enough.
    """

    limits: SignLimits
    work: str
    state: MarkerState
    told: str
    source: str = ""
    weakness: str = ""


@dataclass(frozen=True)
class Basis:
    """How many pupils a sign was worked out of, and where they were read."""

    participants: int
    source: str


def refused_sign(limits: SignLimits, work: str, reason: str) -> FurtherSign:
    """A sign that is not worked out."""
    return FurtherSign(limits, work, MarkerState.UNKNOWN, reason)


def told_sign(
    limits: SignLimits, work: str, basis: Basis, told: str, *, is_there: bool
) -> FurtherSign:
    """The sign of so many participants; refused below the limit, rough up to the other one."""
    participants = basis.participants
    if participants < limits.rough_from:
        reason = f"Участников {participants}, а признак различим от {limits.rough_from}."
        return refused_sign(limits, work, reason)
    weakness = ""
    if participants < limits.informative_from:
        weakness = (
            f"участников {participants}: признак грубый, надёжен он от {limits.informative_from}"
        )
    state = MarkerState.YES if is_there else MarkerState.NO
    told = f"{told} {NEEDS_ANALYSIS}" if is_there else told
    return FurtherSign(limits, work, state, told, basis.source, weakness)
