"""Results of the office as an intake of the method: each once, contradictions in sight."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem, Severity
from opora.exchange.intake import Intake
from opora.identification.procedure_phrase import counts_phrase
from opora.language.enumeration import joined

_TO_BE_SETTLED = "Разберите это на странице «Противоречия»"


def intake_of(outcomes: Iterable[Outcome]) -> Intake:
    """One outcome for each school × procedure, as a file of outcomes asks for it.

    The same figures given twice count once; different ones count not at all until a person has
    chosen, and the remark says both.
    """
    rivals: dict[object, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        about = (outcome.school.code, outcome.procedure, outcome.before_resits)
        rivals[about].append(outcome)
    kept: list[Outcome] = []
    problems: list[Problem] = []
    for group in rivals.values():
        outcome, told = _settled(group)
        kept.append(replace(outcome, problem_ids=tuple(problem.problem_id for problem in told)))
        problems += told
    return Intake(tuple(kept), tuple(problems))


def _settled(group: Sequence[Outcome]) -> tuple[Outcome, list[Problem]]:
    first = max(group, key=lambda outcome: outcome.has_counts)
    counted = {(one.low, one.participants) for one in group if one.has_counts}
    if len(counted) > 1:
        return _without_counts(first, group), [_conflict(first, group)]
    return first, list(_doubts(first))


def _doubts(outcome: Outcome) -> Iterator[Problem]:
    if outcome.is_contradicted:
        yield _contradiction(outcome)
    if outcome.stated_low and not outcome.has_counts:
        yield _unknown(outcome)


def _without_counts(outcome: Outcome, group: Sequence[Outcome]) -> Outcome:
    return replace(
        outcome,
        participants=None,
        low=None,
        marks=None,
        mean_score=None,
        max_score=None,
        printed_share=None,
        stated_low=any(one.stated_low for one in group),
        source="; ".join(dict.fromkeys(one.source for one in group)),
    )


def _conflict(outcome: Outcome, group: Sequence[Outcome]) -> Problem:
    told = joined([f"{counts_phrase(one)} — {one.source}" for one in group])
    return _problem(
        outcome,
        "conflicting-results",
        f"{outcome.procedure.title}: пришли разные числа ({told}). {_TO_BE_SETTLED}; до этого "
        "результат не учитывается.",
    )


def _contradiction(outcome: Outcome) -> Problem:
    return _problem(
        outcome,
        "share-contradicts-counts",
        f"{outcome.procedure.title}: {counts_phrase(outcome)}. {_TO_BE_SETTLED}; до этого "
        "учитываются числа, а не процент.",
    )


def _unknown(outcome: Outcome) -> Problem:
    return _problem(
        outcome,
        "counts-missing-stated-low",
        f"{outcome.procedure.title}: источник называет результат низким, но чисел не приводит. "
        f"{_TO_BE_SETTLED}; до этого результат не учитывается.",
    )


def _problem(outcome: Outcome, rule: str, message: str) -> Problem:
    return Problem(
        problem_id=f"{rule}-{outcome.outcome_id}",
        rule=rule,
        severity=Severity.WARNING,
        message=message,
        school=outcome.school.name,
    )
