"""Sign: the share of «2» in the same work grew in a year."""

from typing import TYPE_CHECKING

from opora.diagnosis.objectivity.further_sign import Basis, FurtherSign, refused_sign, told_sign
from opora.diagnosis.objectivity.mark_share import mark_share
from opora.diagnosis.objectivity.school_works import KeptWork, Missing
from opora.language.numbers import percent
from opora.reference.objectivity_limits import SignLimits

if TYPE_CHECKING:
    from fractions import Fraction

_LOW = frozenset({2})


def more_lows(
    limits: SignLimits, work: str, before: KeptWork | Missing, now: KeptWork | Missing
) -> FurtherSign:
    """There where the share of «2» rose by ``limits.cut`` or more against the year before."""
    shares: list[Fraction] = []
    sources, fewest = [], 0
    for one in (before, now):
        if isinstance(one, Missing):
            return refused_sign(limits, work, one.reason)
        share = mark_share(one.summary, _LOW)
        if share is None:
            return refused_sign(limits, work, f"Отметки известны не у всех: {one.source}.")
        shares.append(share)
        sources.append(one.source)
        participants = one.summary.participants
        fewest = min(fewest, participants) if fewest else participants
    first, second = shares
    told = (
        f"Доля «2»: {percent(first)} годом раньше и {percent(second)} теперь, "
        f"признак — рост от {percent(limits.cut, 0)} участников."
    )
    is_there = second - first >= limits.cut
    return told_sign(limits, work, Basis(fewest, "; ".join(sources)), told, is_there=is_there)
