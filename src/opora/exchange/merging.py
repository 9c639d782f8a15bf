"""Read results → outcomes: each school × procedure once, contradictions kept in sight."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from opora.domain.name_key import name_key
from opora.domain.outcome import Outcome
from opora.domain.problem import Problem
from opora.domain.school import School
from opora.exchange.agreed_figures import agreed_figures
from opora.exchange.decisions.resolutions import Resolution, Resolutions
from opora.exchange.decisions.settlement import settled
from opora.exchange.figures import Figures
from opora.exchange.procedure_groups import grouped_results
from opora.exchange.row_taken import ReadResult, SchoolMention, Scored
from opora.exchange.rules.about_counts import (
    CONFLICTING_ROWS,
    COUNTS_MISSING,
    COUNTS_MISSING_STATED_LOW,
    SHARE_CONTRADICTS_COUNTS,
)
from opora.exchange.rules.about_fis_oko import (
    COUNTS_AMBIGUOUS,
    JOURNAL_HOLDS_NO_MARKS,
    REPORT_HOLDS_NO_MARKS,
)
from opora.exchange.rules.about_pupils import NO_MARK_DERIVABLE
from opora.exchange.stable_id import outcome_id
from opora.exchange.told_pupil import ToldPupil
from opora.exchange.where import Where

# What another row of the same result has made good.
_OUTDATED_BY_COUNTS = frozenset(
    rule.code
    for rule in (
        COUNTS_MISSING,
        COUNTS_MISSING_STATED_LOW,
        COUNTS_AMBIGUOUS,
        JOURNAL_HOLDS_NO_MARKS,
        NO_MARK_DERIVABLE,
        REPORT_HOLDS_NO_MARKS,
    )
)
# A conflict of rows says all that a contradiction within one of them would say.
_OUTDATED_BY_CONFLICT = frozenset({SHARE_CONTRADICTS_COUNTS.code})


@dataclass(frozen=True)
class MergedOutcome:
    """An outcome, the problems about it, and the rows that it was made of.

    ``pupils`` and ``scored`` are there only where the outcome's counts are theirs.
    """

    outcome: Outcome
    problems: tuple[Problem, ...]
    rows: tuple[Where, ...]
    resolution: Resolution | None = None
    pupils: tuple[ToldPupil, ...] = ()
    scored: Scored | None = None


def merged_outcomes(
    results: Iterable[ReadResult],
    schools: Mapping[SchoolMention, School],
    resolutions: Resolutions,
) -> tuple[MergedOutcome, ...]:
    """One outcome for each school × procedure; counts in equal counts out."""
    return tuple(
        _merged(schools[group[0].school], group, resolutions)
        for group in grouped_results(results, schools)
    )


def _merged(school: School, group: Sequence[ReadResult], resolutions: Resolutions) -> MergedOutcome:
    leading = max(group, key=_told)
    fullest = min(group, key=_unsaid)
    key = outcome_id(school.code, fullest.procedure, before_resits=fullest.before_resits)
    figures, merging_problems = agreed_figures(school, group, leading, key)
    own = (problem for one in group for problem in _own_problems(one, school))
    outdated = _OUTDATED_BY_COUNTS if figures.has_counts else _outdated_by(merging_problems)
    problems = _unique(
        [*(problem for problem in own if problem.rule not in outdated), *merging_problems]
    )
    figures, problems, resolution = settled(figures, problems, resolutions, leading.where)
    outcome = Outcome(
        outcome_id=key,
        school=school,
        procedure=fullest.procedure,
        source=leading.place,
        participants=figures.participants,
        low=figures.low,
        marks=figures.marks,
        mean_score=figures.mean_score,
        max_score=figures.max_score,
        before_resits=fullest.before_resits,
        stated_low=figures.stated_low,
        printed_share=figures.printed_share,
        problem_ids=tuple(problem.problem_id for problem in problems),
    )
    rows = tuple(where for one in group for where in one.rows)
    counted = _counted_alike(group, figures)
    return MergedOutcome(
        outcome,
        problems,
        rows,
        resolution,
        counted.pupils if counted else (),
        counted.scored if counted else None,
    )


def _counted_alike(group: Sequence[ReadResult], figures: Figures) -> ReadResult | None:
    """The first row that counts as the outcome does and knows its pupils, else the first that does.

    A resolution may count otherwise than every row.
    """
    alike = [
        one
        for one in group
        if (one.figures.participants, one.figures.low) == (figures.participants, figures.low)
    ]
    return max(alike, key=lambda one: bool(one.pupils), default=None)


def _told(one: ReadResult) -> tuple[int, ...]:
    """How much a row tells, the counts first; of rows that tell as much, the first leads."""
    figures = one.figures
    counts = (figures.participants is not None) + (figures.low is not None)
    return counts, figures.marks is not None, figures.mean_score is not None


def _unsaid(one: ReadResult) -> tuple[bool, ...]:
    """What a row leaves open, the season first: the row that says most has the least of it."""
    procedure = one.procedure
    said = (procedure.season, one.before_resits, procedure.participants_grade)
    return tuple(part is None for part in said)


def _own_problems(one: ReadResult, school: School) -> Iterator[Problem]:
    """The remarks of a row as problems.

    Their identifiers come from the school as printed, so that a later decision about
    its name does not orphan a resolution made before; of a school without a name, from its code.
    """
    mention = one.school
    printed = (name_key(mention.municipality), name_key(mention.name) or mention.code or "")
    about = (*printed, one.procedure.title, str(one.before_resits))
    for remark in one.remarks:
        yield remark.at(one.where, *about, school=school.name)


def _outdated_by(merging_problems: Iterable[Problem]) -> frozenset[str]:
    conflict = any(problem.rule == CONFLICTING_ROWS.code for problem in merging_problems)
    return _OUTDATED_BY_CONFLICT if conflict else frozenset()


def _unique(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The same remark about the same result in two rows is one remark."""
    return tuple({problem.problem_id: problem for problem in reversed(problems)}.values())[::-1]
