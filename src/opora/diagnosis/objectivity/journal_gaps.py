"""Sign: marks of the work two or more away from those of the journal."""

from opora.diagnosis.objectivity.further_sign import Basis, FurtherSign, refused_sign, told_sign
from opora.diagnosis.objectivity.school_works import KeptWork, Missing
from opora.language.numbers import percent
from opora.reference.objectivity_limits import SignLimits

_GAP = 2


def journal_gaps(limits: SignLimits, work: str, school: KeptWork | Missing) -> FurtherSign:
    """There where the share of such marks among pupils with both reaches ``limits.cut``."""
    if isinstance(school, Missing):
        return refused_sign(limits, work, school.reason)
    lower = higher = pupils = 0
    for one in school.summary.scores:
        if one.mark is not None and one.journal is not None:
            pupils += one.pupils
            lower += one.pupils * (one.journal - one.mark >= _GAP)
            higher += one.pupils * (one.mark - one.journal >= _GAP)
    if not pupils:
        told = "Сравнить нельзя: нет отметок за работу или отметок по журналу."
        return refused_sign(limits, work, told)
    share = (lower + higher) / pupils
    told = (
        f"Отметка ниже журнала на 2 и более: {lower} из {pupils}, выше: {higher} из {pupils}; "
        f"вместе {percent(share)}, признак — от {percent(limits.cut, 0)}."
    )
    is_there = lower + higher >= limits.cut * pupils
    return told_sign(limits, work, Basis(pupils, school.source), told, is_there=is_there)
