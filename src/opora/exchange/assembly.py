"""Rows taken from all files → one intake: schools told apart, outcomes merged, rows accounted."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from opora.domain.outcome import Outcome
from opora.domain.problem import Problem
from opora.domain.school import School
from opora.exchange.decisions.decided_names import decided_names, idle_decisions
from opora.exchange.decisions.name_decisions import NameDecisions
from opora.exchange.decisions.resolutions import Resolutions
from opora.exchange.intake import Intake, SeenRow
from opora.exchange.merging import MergedOutcome, merged_outcomes
from opora.exchange.row_taken import RowTaken, SchoolMention
from opora.exchange.rules.about_decisions import RESOLUTION_UNUSED
from opora.exchange.schools.school_problems import SchoolProblem, code_problems, silent_schools
from opora.exchange.schools.school_register import registered
from opora.exchange.schools.spelling_findings import spelling_findings
from opora.exchange.where import Where


def assembled(
    taken: Sequence[RowTaken], decisions: NameDecisions, resolutions: Resolutions
) -> Intake:
    """Build the intake; its order depends on the content alone."""
    # Of a hundred thousand rows of pupils nearly all have nothing to tell beside the counts.
    telling = [row for row in taken if row.schools or row.remarks or row.results]
    # Of rows that tell one result the first leads; which file was named first must not matter.
    telling.sort(key=lambda row: row.where.file)
    rows = _rows_of_mentions(telling)
    decided = decided_names(rows, decisions)
    register = registered(rows, decided.mentions)
    results = [result for row in telling for result in row.results]
    merged = merged_outcomes(results, register.schools, resolutions)
    times = Counter(one.outcome.school for one in merged)
    spelling = spelling_findings(register.first_rows, times, decisions)
    about_schools = (*spelling.problems, *code_problems(register))
    problems = (
        *_row_problems(telling, register.schools),
        *(problem for one in merged for problem in one.problems),
        *(one.problem for one in about_schools),
        *silent_schools(register, {*times, *_told_of(telling, register.schools)}),
        *decided.notices.values(),
        *idle_decisions(decisions, {*decided.notices, *spelling.silenced_by}, rows),
        *_idle_resolutions(resolutions, merged),
    )
    return Intake(
        outcomes=tuple(_with_school_problems(merged, about_schools)),
        problems=tuple({problem.problem_id: problem for problem in problems}.values()),
        rows=tuple(_seen(taken, merged)),
        proposals=spelling.proposals,
        pupils={one.outcome.outcome_id: one.pupils for one in merged if one.pupils},
        scored={one.outcome.outcome_id: one.scored for one in merged if one.scored},
    )


def _rows_of_mentions(taken: Iterable[RowTaken]) -> dict[SchoolMention, list[Where]]:
    rows: dict[SchoolMention, list[Where]] = defaultdict(list)
    for row in taken:
        for mention in row.schools:
            rows[mention].append(row.where)
    return dict(rows)


def _row_problems(
    taken: Iterable[RowTaken], schools: Mapping[SchoolMention, School]
) -> Iterator[Problem]:
    for row in taken:
        named = {schools[mention].name for mention in row.schools}
        school = named.pop() if len(named) == 1 else ""
        for remark in row.remarks:
            yield remark.at(row.where, school=school)


def _told_of(
    taken: Iterable[RowTaken], schools: Mapping[SchoolMention, School]
) -> Iterator[School]:
    """Schools of rows that could not be taken: the remark about the row names the school."""
    for row in taken:
        if row.is_lost:
            yield from (schools[mention] for mention in row.schools)


def _idle_resolutions(
    resolutions: Resolutions, merged: Iterable[MergedOutcome]
) -> Iterator[Problem]:
    used = {one.resolution for one in merged}
    for resolution in resolutions.resolutions:
        if resolution not in used:
            yield RESOLUTION_UNUSED.remark(value=resolution.problem_id).at(resolution.where)


def _with_school_problems(
    merged: Iterable[MergedOutcome], about_schools: Iterable[SchoolProblem]
) -> Iterator[Outcome]:
    ids: dict[str, list[str]] = defaultdict(list)
    for one in about_schools:
        for code in one.codes:
            ids[code].append(one.problem.problem_id)
    for made in merged:
        outcome = made.outcome
        further = tuple(sorted(ids[outcome.school.code]))
        yield replace(outcome, problem_ids=outcome.problem_ids + further)


def _seen(taken: Iterable[RowTaken], merged: Iterable[MergedOutcome]) -> Iterator[SeenRow]:
    outcomes: dict[Where, tuple[str, ...]] = {}
    for one in merged:
        own = dict.fromkeys(one.rows, (one.outcome.outcome_id,))
        shared = {where: outcomes[where] + own[where] for where in own.keys() & outcomes.keys()}
        outcomes.update(own)
        outcomes.update(shared)
    for row in taken:
        yield SeenRow(row.where, row.purpose, outcomes.get(row.where, ()))
