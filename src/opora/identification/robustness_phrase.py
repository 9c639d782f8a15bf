"""Honesty about chance in words, beside the verdict and apart from it."""

from fractions import Fraction

from opora.domain.verdict import Verdict
from opora.identification.distance import Change, Distance
from opora.identification.procedure_phrase import result_phrase
from opora.identification.robustness import ResultRobustness
from opora.identification.school_result import SchoolResult
from opora.language.enumeration import joined
from opora.language.numbers import percent
from opora.language.plurals import counted

_CHANGES_TO_NAME = 3


def distance_sentence(result: SchoolResult) -> tuple[str, ...]:
    """How many pupils would change the verdict and where; nothing where it cannot change."""
    distance = result.robustness.distance
    if distance is None:
        return ()
    pupils = counted(distance.pupils, "участника", "участников", "участников")
    other = "не вошла бы в список" if result.verdict is Verdict.LISTED else "вошла бы в список"
    record = result.record
    has_gaps = record.unknown or record.missing_years
    proviso = ", насколько можно судить по неполным данным" if has_gaps else ""
    return (f"При ином результате {pupils} школа {other}{proviso}{_where(distance)}.",)


def _where(distance: Distance) -> str:
    """The procedures concerned, while they are few enough to be looked at one by one."""
    if len(distance.changes) > _CHANGES_TO_NAME:
        return ""
    return f" ({joined([_change_phrase(change) for change in distance.changes])})"


def chance_sentence(result: SchoolResult) -> tuple[str, ...]:
    """The chance of being listed by luck alone at the assumed rate."""
    robustness = result.robustness
    if robustness.chance_by_luck is None:
        return ()
    chance = small_percent(robustness.chance_by_luck)
    rate = percent(robustness.luck_rate, 0)
    sentence = (
        f"Школа с таким числом участников оказалась бы в списке случайно с вероятностью {chance}, "
        "если бы каждый участник независимо от других не преодолевал минимум с вероятностью "
        f"{rate}."
    )
    return (sentence,)


def result_sentence(result: ResultRobustness, threshold: Fraction) -> str:
    """What so few participants can say of the true share of one result."""
    return (
        f"{result_phrase(result.procedure)}: истинная доля с уверенностью 95 % лежит в пределах "
        f"{interval_phrase(result)}, не ниже порога {short_percent(threshold)} она с вероятностью "
        f"{small_percent(result.probability_low)}."
    )


def short_percent(share: Fraction) -> str:
    """«30 %», but «33,3 %»: thresholds are usually whole."""
    return percent(share, 0 if (share * 100).denominator == 1 else 1)


def interval_phrase(result: ResultRobustness) -> str:
    """«13,7–69,4 %»: the 95 % Wilson interval of the true share."""
    lower = percent(result.interval.lower).removesuffix("%").rstrip()
    return f"{lower}–{percent(result.interval.upper)}"


def small_percent(probability: float) -> str:
    """A probability as a percentage that never pretends to be impossible or certain."""
    least = 0.001
    if probability < least:
        return f"менее {percent(least)}"
    if probability > 1 - least:
        return f"более {percent(1 - least)}"
    return percent(round(probability, 6))


def _change_phrase(change: Change) -> str:
    low, _ = change.procedure.counts
    return f"{change.procedure.outcome.procedure.title}: {change.low} вместо {low} ниже минимума"
