"""Conclusions of the справка, composed from the facts of the run."""

from opora.documents.content import Block, Items
from opora.documents.spravka_scope import results_under, school_names
from opora.domain.problem import Problem, Severity
from opora.domain.verdict import Verdict
from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.language.plurals import counted, plural_form
from opora.rulesets.ruleset import Reading

# Up to so many pupils a verdict hangs on single persons, and the paper says so.
_FEW_PUPILS = 2


def conclusions(
    run: Identification, reading: Reading, problems: tuple[Problem, ...]
) -> tuple[Block, ...]:
    """Who is listed, what hangs on single pupils, where readings differ, what is undecided."""
    results = results_under(run, reading)
    points = (
        *_by_verdict(results),
        *_hanging_on_few(results),
        *_depending_on_reading(run),
        *_contradictions(problems),
    )
    return (Items(points, numbered=True),)


def _by_verdict(results: tuple[SchoolResult, ...]) -> tuple[str, ...]:
    listed = _with(results, Verdict.LISTED)
    in_zone, open_ = _with(results, Verdict.RISK_ZONE), _with(results, Verdict.NOT_ASSESSABLE)
    if listed:
        verb = plural_form(len(listed), "включается", "включаются", "включаются")
        number = counted(len(listed), "школа", "школы", "школ")
        points = [f"В расчётный список {verb} {number}: {school_names(listed)}."]
    else:
        points = ["По правилу ни одна школа в список не включается."]
    if in_zone:
        points.append(f"В зоне риска (определение не подтверждено): {school_names(in_zone)}.")
    if open_:
        points.append(
            "Не хватает данных, чтобы применить правило до конца: "
            f"{school_names(open_)}. Эти школы не признаны ни благополучными, ни низкими."
        )
    return tuple(points)


def _hanging_on_few(results: tuple[SchoolResult, ...]) -> tuple[str, ...]:
    few = tuple(
        result
        for result in _with(results, Verdict.LISTED)
        if result.robustness.distance and result.robustness.distance.pupils <= _FEW_PUPILS
    )
    if not few:
        return ()
    point = (
        "Включение зависит от результата одного–двух участников: "
        f"{school_names(few)}. Вывод о качестве обучения по этим числам преждевременен, помощь "
        "школе при этом уместна."
    )
    return (point,)


def _depending_on_reading(run: Identification) -> tuple[str, ...]:
    differing = tuple(
        results[0]
        for results in zip(*run.results.values(), strict=True)
        if len({result.verdict for result in results}) > 1
    )
    if not differing:
        return ()
    return (f"Решение зависит от прочтения нормы: {school_names(differing)}.",)


def _contradictions(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    open_ = [problem for problem in problems if problem.severity is not Severity.NOTICE]
    if not open_:
        return ()
    number = counted(len(open_), "замечание", "замечания", "замечаний")
    return (f"К данным есть {number}; до утверждения списка их нужно разрешить.",)


def _with(results: tuple[SchoolResult, ...], verdict: Verdict) -> tuple[SchoolResult, ...]:
    return tuple(result for result in results if result.verdict is verdict)
