"""Sign: a cohort had far better marks in its last ВПР than in ОГЭ a year later."""

from typing import TYPE_CHECKING

from opora.diagnosis.objectivity.further_sign import Basis, FurtherSign, refused_sign, told_sign
from opora.diagnosis.objectivity.mark_share import mark_share
from opora.diagnosis.objectivity.school_works import KeptWork, Missing
from opora.language.numbers import percent
from opora.reference.objectivity_limits import SignLimits

if TYPE_CHECKING:
    from fractions import Fraction

_GOOD = frozenset({4, 5})


def vpr_above_exam(
    limits: SignLimits, work: str, vpr: KeptWork | Missing, exam: KeptWork | Missing
) -> FurtherSign:
    """There where the share of «4» and «5» in ВПР is above that in ОГЭ by ``limits.cut`` or more.

    ``vpr`` is the work of grade 8 of the year before ``exam``: the same cohort.
    """
    shares: list[Fraction] = []
    pupils, sources = [], []
    for one in (vpr, exam):
        if isinstance(one, Missing):
            return refused_sign(limits, work, one.reason)
        share = mark_share(one.summary, _GOOD)
        if share is None:
            return refused_sign(limits, work, f"Отметки известны не у всех: {one.source}.")
        shares.append(share)
        sources.append(one.source)
        pupils.append(one.summary.participants)
    in_vpr, in_exam = shares
    told = (
        f"«4» и «5» получили {percent(in_vpr)} на ВПР в 8 классе и {percent(in_exam)} "
        f"на ОГЭ через год, признак — разрыв от {percent(limits.cut, 0)} участников."
    )
    is_there = in_vpr - in_exam >= limits.cut
    return told_sign(limits, work, Basis(min(pupils), "; ".join(sources)), told, is_there=is_there)
