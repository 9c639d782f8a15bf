"""Results of the office as an intake of the method: each once, contradictions in sight."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem, Severity
from opora.exchange.intake import Intake
from opora.identification.procedure_phrase import counts_phrase
from opora.language.enumeration import joined
from opora_web.assessment.models import ContradictionRule
from opora_web.identification.run_doubts import Doubts

_TO_BE_SETTLED = "Разберите это на странице «Противоречия»"


def intake_of(outcomes: Iterable[Outcome], doubts: Doubts) -> Intake:
    """One outcome for each school × procedure, as a file of outcomes asks for it.

    The same figures given twice count once; different ones count not at all until a person has
    chosen, and the remark says both. A result that the register of contradictions does not know
    is looked at here.
    """
    rivals: dict[object, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        about = (outcome.school.code, outcome.procedure, outcome.before_resits)
        rivals[about].append(outcome)
    kept: list[Outcome] = []
    problems: dict[str, Problem] = {}
    for group in rivals.values():
        outcome = _settled(group)
        told = dict.fromkeys(_told(outcome, group, doubts))
        kept.append(replace(outcome, problem_ids=tuple(one.problem_id for one in told)))
        problems |= {one.problem_id: one for one in told}
    return Intake(tuple(kept), tuple(problems.values()))


def _settled(group: Sequence[Outcome]) -> Outcome:
    first = max(group, key=lambda outcome: outcome.has_counts)
    return _without_counts(first, group) if _conflicts(group) else first


def _conflicts(group: Sequence[Outcome]) -> bool:
    return len({(one.low, one.participants) for one in group if one.has_counts}) > 1


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


def _told(outcome: Outcome, group: Sequence[Outcome], doubts: Doubts) -> Iterator[Problem]:
    known = [problem for one in group for problem in doubts.get(one.outcome_id, ())]
    yield from known
    if _conflicts(group):
        if all(problem.rule != ContradictionRule.SEVERAL for problem in known):
            yield _conflict(outcome, group)
    elif not known:
        yield from _seen_here(outcome)


def _conflict(outcome: Outcome, group: Sequence[Outcome]) -> Problem:
    told = joined([f"{counts_phrase(one)} — {one.source}" for one in group])
    return _problem(
        outcome,
        "conflicting-results",
        f"{outcome.procedure.title}: пришли разные числа ({told}). {_TO_BE_SETTLED}; до этого "
        "результат не учитывается.",
    )


def _seen_here(outcome: Outcome) -> Iterator[Problem]:
    title = outcome.procedure.title
    if outcome.is_contradicted:
        yield _problem(
            outcome,
            "share-contradicts-counts",
            f"{title}: {counts_phrase(outcome)}. {_TO_BE_SETTLED}; до этого учитываются числа, а "
            "не процент.",
        )
    if outcome.stated_low and not outcome.has_counts:
        yield _problem(
            outcome,
            "counts-missing-stated-low",
            f"{title}: источник называет результат низким, но чисел не приводит. "
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
