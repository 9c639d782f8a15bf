"""Placed results → outcomes: each school × procedure once, contradictions kept in sight."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem
from opora.exchange.figures import Figures
from opora.exchange.placed_result import PlacedResult
from opora.exchange.procedure_groups import grouped_results
from opora.exchange.resolutions import Resolution, Resolutions
from opora.exchange.rules import (
    CONFLICTING_ROWS,
    COUNTS_MISSING,
    COUNTS_MISSING_STATED_LOW,
    DUPLICATE_ROW,
    SHARE_CONTRADICTS_COUNTS,
)
from opora.exchange.settlement import settled
from opora.exchange.stable_id import outcome_id
from opora.exchange.where import Where

# What another row of the same result has made good.
_OUTDATED_BY_COUNTS = frozenset({COUNTS_MISSING.code, COUNTS_MISSING_STATED_LOW.code})


@dataclass(frozen=True)
class MergedOutcome:
    """An outcome, the problems about it, and the rows that it was made of."""

    outcome: Outcome
    problems: tuple[Problem, ...]
    rows: tuple[Where, ...]
    resolution: Resolution | None = None


def merged_outcomes(
    placed: Sequence[PlacedResult], resolutions: Resolutions
) -> tuple[MergedOutcome, ...]:
    """One outcome for each school × procedure; counts in equal counts out."""
    return tuple(_merged(group, resolutions) for group in grouped_results(placed))


def _merged(group: Sequence[PlacedResult], resolutions: Resolutions) -> MergedOutcome:
    leading = next((one for one in group if one.result.figures.has_counts), group[0])
    before_resits = next((one.result.before_resits for one in _fullest_first(group)), None)
    procedure = _fullest_first(group)[0].result.procedure
    key = outcome_id(leading.school.code, procedure, before_resits=before_resits)
    figures, merging_problems = _figures(group, leading, key)
    own = (problem for one in group for problem in one.problems())
    outdated = _OUTDATED_BY_COUNTS if figures.has_counts else _outdated_by(merging_problems)
    kept = (problem for problem in own if problem.rule not in outdated)
    problems = _unique((*kept, *merging_problems))
    figures, problems, resolution = settled(figures, problems, resolutions, leading.result.where)
    outcome = Outcome(
        outcome_id=key,
        school=leading.school,
        procedure=procedure,
        source=leading.result.where.title,
        participants=figures.participants,
        low=figures.low,
        marks=figures.marks,
        mean_score=figures.mean_score,
        max_score=figures.max_score,
        before_resits=before_resits,
        stated_low=figures.stated_low,
        printed_share=figures.printed_share,
        problem_ids=tuple(problem.problem_id for problem in problems),
    )
    return MergedOutcome(outcome, problems, tuple(one.result.where for one in group), resolution)


def _outdated_by(merging_problems: Sequence[Problem]) -> frozenset[str]:
    """A conflict of rows says all that a contradiction within one of them would say."""
    conflict = any(problem.rule == CONFLICTING_ROWS.code for problem in merging_problems)
    return frozenset({SHARE_CONTRADICTS_COUNTS.code} if conflict else ())


def _fullest_first(group: Sequence[PlacedResult]) -> list[PlacedResult]:
    """Rows that state season and resits before rows that do not."""
    return sorted(
        group,
        key=lambda one: (
            one.result.procedure.season is None,
            one.result.before_resits is None,
            one.result.procedure.participants_grade is None,
        ),
    )


def _figures(
    group: Sequence[PlacedResult], leading: PlacedResult, key: str
) -> tuple[Figures, tuple[Problem, ...]]:
    figures = replace(
        leading.result.figures, stated_low=any(one.result.figures.stated_low for one in group)
    )
    variants = dict.fromkeys(
        (one.result.figures.participants, one.result.figures.low, one.result.figures.marks)
        for one in group
        if one.result.figures.has_counts
    )
    if _agree(list(variants)):
        return figures, _duplicates(group, leading, key)
    return figures.without_counts(), (_conflict(group, key),)


def _agree(variants: Sequence[tuple[object, object, object]]) -> bool:
    """Whether counts are the same; marks that one of the rows leaves out do not matter."""
    counts = {variant[:2] for variant in variants}
    marks = {variant[2] for variant in variants if variant[2] is not None}
    return len(counts) <= 1 and len(marks) <= 1


def _duplicates(
    group: Sequence[PlacedResult], leading: PlacedResult, key: str
) -> tuple[Problem, ...]:
    first = leading.result.where
    return tuple(
        DUPLICATE_ROW.remark(first=first.title, value=one.result.figures.printed).at(
            one.result.where, key, one.result.where.title, school=leading.school.name
        )
        for one in group
        if one is not leading
    )


def _conflict(group: Sequence[PlacedResult], key: str) -> Problem:
    variants = "; ".join(
        f"{one.result.figures.printed} ({one.result.where.title})"
        for one in group
        if one.result.figures.has_counts
    )
    remark = CONFLICTING_ROWS.remark(variants=variants, value=variants)
    return remark.at(group[-1].result.where, key, school=group[-1].school.name)


def _unique(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The same remark about the same result in two rows is one remark."""
    return tuple({problem.problem_id: problem for problem in reversed(problems)}.values())[::-1]
