"""Results with everything that a reader of a number asks: of how many, how sure, where from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from django.db.models import Prefetch

from opora.domain.school_year import SchoolYear
from opora.language.numbers import decimal
from opora.language.spaces import NO_BREAK_SPACE
from opora.statistics.wilson import wilson_interval
from opora_web.assessment.findings import first_record
from opora_web.assessment.models import (
    Contradiction,
    ContradictionRule,
    ContradictionState,
    Result,
)
from opora_web.assessment.models.result import ResultQuerySet
from opora_web.assessment.printed_figures import (
    counts_in_words,
    likely_in_words,
    printed_percent,
    printed_share,
)
from opora_web.registry.models import School

_RESITS = {None: "не сказано", True: "до пересдач", False: "после пересдач"}


class Standing(StrEnum):
    """Whether the figures of a result count, and if not, what is the matter."""

    COUNTED = "counted"
    CORRECTED = "corrected"
    CONTESTED = "contested"
    SET_ASIDE = "set-aside"
    WITHOUT_COUNTS = "without-counts"


@dataclass(frozen=True)
class ShownResult:
    """One result as it is shown; ``share`` and ``interval`` are of the figures that count.

    ``as_given`` are the figures of the source where a person put others in their place;
    ``not_counted`` says why the figures do not count, empty where they do.
    """

    result: Result
    school: School
    title: str
    school_year: str
    low: int | None
    participants: int | None
    share: Fraction | None
    interval: str
    counts: str
    as_given: str
    printed: str
    likely: str
    resits: str
    not_counted: str
    standing: Standing
    contradictions: tuple[Contradiction, ...]
    is_open: bool


def shown_with(results: ResultQuerySet) -> ResultQuerySet:
    """The same results with what their lines need, asked for once for all."""
    standing = Contradiction.objects.standing().select_related("decided_by").order_by("pk")
    return results.select_related(
        "school__municipality", "school__merged_into__municipality", "upload__consented_by"
    ).prefetch_related(Prefetch("contradictions", standing, "standing"))


def shown_results(results: Iterable[Result]) -> list[ShownResult]:
    """Lines of results that were asked for by ``shown_with``."""
    return [shown_result(each) for each in results]


def shown_result(result: Result) -> ShownResult:
    """One line of a result that was asked for by ``shown_with``."""
    low, participants = result.figures
    share = printed_share(result)
    contradictions = tuple(result.standing)  # the prefetch puts it there
    standing = _standing(result, contradictions)
    is_corrected = result.settled_participants is not None
    is_known = low is not None and bool(participants)
    return ShownResult(
        result=result,
        school=first_record(result.school),
        title=result.procedure.identity.title,
        school_year=str(SchoolYear(result.school_year)),
        low=low,
        participants=participants,
        share=Fraction(low, participants) if is_known else None,
        interval=_interval(low, participants) if is_known else "",
        counts=counts_in_words(low, participants),
        as_given=counts_in_words(result.low, result.participants) if is_corrected else "",
        printed=printed_percent(share) if share else "",
        likely=likely_in_words(result),
        resits=_RESITS[result.before_resits],
        not_counted=_not_counted(result, standing),
        standing=standing,
        contradictions=contradictions,
        is_open=any(each.state == ContradictionState.OPEN for each in contradictions),
    )


def _standing(result: Result, contradictions: Iterable[Contradiction]) -> Standing:
    low, participants = result.figures
    if result.is_set_aside:
        return Standing.SET_ASIDE
    if any(_contests(each) for each in contradictions):
        return Standing.CONTESTED
    if low is None or not participants:
        return Standing.WITHOUT_COUNTS
    return Standing.COUNTED if result.settled_participants is None else Standing.CORRECTED


def _contests(contradiction: Contradiction) -> bool:
    is_open = contradiction.state == ContradictionState.OPEN
    return is_open and contradiction.rule == ContradictionRule.SEVERAL


def _interval(low: int, participants: int) -> str:
    """«13,8–60,9 %»."""
    interval = wilson_interval(low, participants)
    ends = (decimal(100 * end, 1) for end in (interval.lower, interval.upper))
    return f"{'–'.join(ends)}{NO_BREAK_SPACE}%"


def _not_counted(result: Result, standing: Standing) -> str:
    match standing:
        case Standing.COUNTED | Standing.CORRECTED:
            return ""
        case Standing.SET_ASIDE:
            return "отставлен: выбран другой результат этой процедуры"
        case Standing.CONTESTED:
            return "об этой процедуре загружены разные числа, какие верны, ещё не выбрано"
        case Standing.WITHOUT_COUNTS:
            return _why_without_counts(result)
        case _:
            assert_never(standing)


def _why_without_counts(result: Result) -> str:
    if result.participants == 0:
        return "участников не было"
    if result.stated_low:
        return "источник называет результат низким, но чисел не приводит"
    return "источник не говорит, сколько участников и сколько из них ниже минимума"
