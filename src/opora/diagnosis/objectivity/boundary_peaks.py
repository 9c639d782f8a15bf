"""Sign: more pupils than their neighbours just reach a mark."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from opora.diagnosis.objectivity.further_sign import Basis, FurtherSign, refused_sign, told_sign
from opora.diagnosis.objectivity.school_works import KeptWork, Missing
from opora.language.enumeration import joined
from opora.language.numbers import decimal
from opora.language.plurals import counted
from opora.reference.objectivity_limits import SignLimits

# Two columns to either side: a score is compared with its nearest neighbours alone.
_REACH = 2


def boundary_peaks(
    limits: SignLimits, work: str, school: KeptWork | Missing, boundaries: Sequence[int]
) -> FurtherSign:
    """Columns of the histogram that stand out at the lowest score of a mark.

    A column stands out where it is above the mean of its neighbours by ``limits.cut`` of its
    standard deviations, those of a count of that mean (Poisson's: the root of the mean, at least
    one). ``boundaries`` are the lowest scores of «3», «4» and «5», empty where no scale is known.
    """
    if isinstance(school, Missing):
        return refused_sign(limits, work, school.reason)
    if not boundaries:
        return refused_sign(
            limits, work, "Шкала этой работы не известна: границы отметок не видны."
        )
    times: Counter[int] = Counter()
    for one in school.summary.scores:
        times[one.score] += one.pupils
    top = school.summary.max_score or max(times, default=0)
    peaks = list(_peaks(times, boundaries, top, float(limits.cut)))
    scores = joined([str(score) for score in boundaries])
    told = f"Отметки начинаются с баллов {scores}: столбцы там не выделяются среди соседних."
    if peaks:
        told = f"На границе отметки больше участников, чем рядом: {joined(peaks)}."
    participants = school.summary.participants
    return told_sign(limits, work, Basis(participants, school.source), told, is_there=bool(peaks))


def _peaks(
    times: Mapping[int, int], boundaries: Sequence[int], top: int, cut: float
) -> Iterator[str]:
    for score in boundaries:
        near = [
            times.get(other, 0)
            for other in range(max(0, score - _REACH), min(top, score + _REACH) + 1)
            if other != score
        ]
        usual = sum(near) / len(near) if near else 0.0
        pupils = times.get(score, 0)
        if pupils - usual >= cut * max(1.0, sqrt(usual)):
            people = counted(pupils, "участник", "участника", "участников")
            yield f"балл {score} — {people} (рядом в среднем {decimal(usual, 1)})"
