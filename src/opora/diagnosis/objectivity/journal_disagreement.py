"""Marker: the higher the journal marks of a school's pupils, the lower their scores."""

from opora.diagnosis.objectivity.marker import (
    NEEDS_ANALYSIS,
    Marker,
    MarkerKind,
    MarkerSlot,
    MarkerState,
    unknown_marker,
)
from opora.diagnosis.objectivity.school_works import KeptWork, Missing
from opora.language.numbers import decimal
from opora.statistics.rank_correlation import rank_correlation


def journal_disagreement(work: str, school: KeptWork | Missing) -> Marker:
    """There where Spearman's correlation of journal mark and primary score is negative.

    Pupils without a journal mark are left out.
    """
    slot = MarkerSlot(MarkerKind.JOURNAL, work)
    if isinstance(school, Missing):
        return unknown_marker(slot, school.reason)
    pairs = [
        (one.journal, one.score, one.pupils)
        for one in school.summary.scores
        if one.journal is not None
    ]
    pupils = sum(times for *_, times in pairs)
    if not pupils:
        return unknown_marker(slot, "В источнике нет отметок по журналу.")
    correlation = rank_correlation(pairs)
    if correlation is None:
        told = (
            f"Участников с отметкой по журналу: {pupils}. Их отметки или баллы не различаются: "
            "связи не видно."
        )
        return unknown_marker(slot, told)
    is_negative = correlation < 0
    told = (
        f"Связь отметок по журналу с баллами (коэффициент Спирмена) {decimal(correlation, 2)}, "
        f"участников с отметкой: {pupils}."
    )
    if is_negative:
        told = f"{told} Связь обратная. {NEEDS_ANALYSIS}"
    return Marker(slot, MarkerState.YES if is_negative else MarkerState.NO, told, school.source)
