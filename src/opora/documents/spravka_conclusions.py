"""Conclusions of the справка, composed from the facts of the run."""

from opora.documents.content import Block, Items
from opora.documents.spravka_honesty import hanging_on_few
from opora.documents.spravka_scope import (
    counted_names,
    results_under,
    school_names,
    with_verdict,
)
from opora.domain.problem import Problem, Severity
from opora.domain.received_list import ListPlace
from opora.domain.verdict import Verdict
from opora.identification.identify import Identification
from opora.identification.school_result import SchoolResult
from opora.language.plurals import counted, plural_form
from opora.rulesets.ruleset import Reading


def conclusions(
    run: Identification, reading: Reading, problems: tuple[Problem, ...]
) -> tuple[Block, ...]:
    """Who is listed, what hangs on single pupils, where papers and readings differ."""
    results = results_under(run, reading)
    points = (
        _listed(run, with_verdict(results, Verdict.LISTED)),
        *_others(run, results),
        *_hanging(run, hanging_on_few(with_verdict(results, Verdict.LISTED))),
        *_depending_on_reading(run),
        *_disagreeing_with_lists(run, results),
        *_open_remarks(problems),
    )
    return (Items(points, numbered=True),)


def _listed(run: Identification, listed: tuple[SchoolResult, ...]) -> str:
    if not listed:
        return "Критериям списка не отвечает ни одна школа."
    schools = counted_names(run, listed)
    if run.terms.scenario:
        verb = plural_form(len(listed), "отвечает", "отвечают", "отвечают")
        return f"По условиям сценария критериям {verb} {schools}."
    verb = plural_form(len(listed), "включается", "включаются", "включаются")
    return f"В расчётный список {verb} {schools}."


def _others(run: Identification, results: tuple[SchoolResult, ...]) -> tuple[str, ...]:
    points = []
    if in_zone := with_verdict(results, Verdict.RISK_ZONE):
        names = school_names(run, in_zone)
        points.append(f"В зоне риска (определение не подтверждено): {names}.")
    if undecided := with_verdict(results, Verdict.NOT_ASSESSABLE):
        names = school_names(run, undecided)
        points.append(
            f"Не хватает данных, чтобы применить правило до конца: {names}. Отнести эти школы к "
            "списку или исключить из него пока нельзя."
        )
    return tuple(points)


def _hanging(run: Identification, hanging: tuple[SchoolResult, ...]) -> tuple[str, ...]:
    if not hanging:
        return ()
    point = (
        f"Включение зависит от результата одного-двух участников: {school_names(run, hanging)}. "
        "Вывод о качестве обучения по этим числам преждевременен, помощь школе при этом уместна."
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
    return (f"Решение зависит от прочтения нормы: {school_names(run, differing)}.",)


def _disagreeing_with_lists(
    run: Identification, results: tuple[SchoolResult, ...]
) -> tuple[str, ...]:
    membership = run.membership
    if not membership.titles:
        return ()
    received = {
        code
        for code, places in membership.places.items()
        if any(place.entry.place is ListPlace.LISTED for place in places)
    }
    only_received = tuple(
        r for r in results if r.record.school.code in received and r.verdict is not Verdict.LISTED
    )
    only_computed = tuple(
        r for r in results if r.record.school.code not in received and r.verdict is Verdict.LISTED
    )
    unread = "; ".join(place.entry.name for place in membership.without_outcomes)
    points = (
        ("Есть в полученном списке, но не в расчётном", school_names(run, only_received)),
        ("Есть в расчётном списке, но не в полученном", school_names(run, only_computed)),
        ("Есть в полученном списке, но результатов нет", unread),
    )
    return (
        *(f"{what}: {names}. Следует уточнить у составителя." for what, names in points if names),
        *(proposal.sentence for proposal in membership.proposals),
    )


def _open_remarks(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    open_ = [problem for problem in problems if problem.severity is not Severity.NOTICE]
    if not open_:
        return ()
    has = plural_form(len(open_), "имеется", "имеются", "имеется")
    number = counted(len(open_), "замечание", "замечания", "замечаний")
    return (f"По данным {has} {number}; до утверждения списка их нужно разрешить.",)
