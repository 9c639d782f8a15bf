"""Why a school came, stayed or left, in sentences made from the findings of both years."""

from collections.abc import Iterator
from fractions import Fraction

from opora.domain.procedure import ProcedureIdentity
from opora.domain.school_year import SchoolYear
from opora.identification.explanation import explain
from opora.identification.procedure_phrase import counts_phrase, result_phrase
from opora.identification.school_record import AssessedProcedure, Standing
from opora.identification.school_result import SchoolResult
from opora.language.numbers import count_of, percent


def movement_sentences(
    before: SchoolResult | None, after: SchoolResult | None, years: tuple[SchoolYear, SchoolYear]
) -> tuple[str, ...]:
    """What either year says of the school, then each low result that went or appeared."""
    sides = (_side_sentence(before, years[0]), _side_sentence(after, years[1]))
    if before is None or after is None:
        return sides
    return (*sides, *_gone(before, after), *_appeared(before, after))


def _side_sentence(result: SchoolResult | None, year: SchoolYear) -> str:
    if result is None:
        return f"{year} учебный год: данных о школе нет."
    return f"{year} учебный год: {result.verdict.russian}. {explain(result).reason}"


def _gone(before: SchoolResult, after: SchoolResult) -> Iterator[str]:
    """Results that were low in the earlier run and are not low results of the later one."""
    still = {_key(low) for low in after.low_procedures}
    for low in before.low_procedures:
        if _key(low) not in still:
            yield f"{result_phrase(low)}: {_fate(low, after)}{_sequel(low, after)}."


def _fate(low: AssessedProcedure, after: SchoolResult) -> str:
    if low.year not in after.record.window:
        return f"{low.year} учебный год больше не рассматривается"
    now = _at(after, low.identity, low.year)
    if now is None:
        return "этого результата в данных больше нет"
    return f"теперь {_not_low(now, low)}"


def _sequel(low: AssessedProcedure, after: SchoolResult) -> str:
    """What the same procedure gave in the last year of the later run."""
    last = after.record.window[-1]
    if low.year >= last:
        return ""
    now = _at(after, low.identity, last)
    if now is None:
        return f"; за {last} учебный год результатов по этой процедуре нет"
    if now.standing is not Standing.COUNTED:
        return f"; за {last} учебный год не учтено: {now.why}"
    return f"; за {last} учебный год доля {_change(low, now)}"


def _appeared(before: SchoolResult, after: SchoolResult) -> Iterator[str]:
    """Results that are low in the later run and were not low results of the earlier one."""
    already = {_key(low) for low in before.low_procedures}
    for low in after.low_procedures:
        if _key(low) not in already:
            yield f"{result_phrase(low)}: {_origin(low, before)}."


def _origin(low: AssessedProcedure, before: SchoolResult) -> str:
    if low.year in before.record.window:
        then = _at(before, low.identity, low.year)
        return "прежде этого результата в данных не было" if then is None else _was(then, low)
    if low.year < before.record.window[0]:
        return f"прежде {low.year} учебный год не рассматривался"
    earlier = _last_counted(before, low.identity)
    if earlier is None:
        return "новый низкий результат, прежде по этой процедуре чисел не было"
    return f"доля {_change(earlier, low)}, прежний результат — за {earlier.year} учебный год"


def _was(then: AssessedProcedure, low: AssessedProcedure) -> str:
    return f"прежде {_not_low(then, low)}"


def _not_low(other: AssessedProcedure, low: AssessedProcedure) -> str:
    """Why ``other``, the same result in the other run, is not a low one there."""
    if other.standing is not Standing.COUNTED:
        return f"не учтено: {other.why}"
    if other.counts != low.counts:
        return f"учтено {counts_phrase(other.outcome)}, это не низкий результат"
    return "тот же результат по правилу не низкий"


def _change(then: AssessedProcedure, now: AssessedProcedure) -> str:
    """«снизилась с 40,0 % (4 из 10) до 20,0 % (2 из 10)»."""
    earlier, later = Fraction(*then.counts), Fraction(*now.counts)
    if earlier == later:
        return f"не изменилась: {_share(now)}"
    verb = "снизилась" if later < earlier else "выросла"
    return f"{verb} с {_share(then)} до {_share(now)}"


def _share(procedure: AssessedProcedure) -> str:
    return f"{percent(Fraction(*procedure.counts))} ({count_of(*procedure.counts)})"


def _key(procedure: AssessedProcedure) -> tuple[ProcedureIdentity, SchoolYear]:
    return procedure.identity, procedure.year


def _at(
    result: SchoolResult, identity: ProcedureIdentity, year: SchoolYear
) -> AssessedProcedure | None:
    """What the run made of one procedure of one year, the counted row before any other."""
    found = [p for p in result.record.procedures if _key(p) == (identity, year)]
    settled = [p for p in found if p.standing is not Standing.LEFT_OUT]
    return next(iter([*settled, *found]), None)


def _last_counted(result: SchoolResult, identity: ProcedureIdentity) -> AssessedProcedure | None:
    of_it = [p for p in result.record.counted if p.identity == identity]
    return max(of_it, key=lambda p: p.year, default=None)
