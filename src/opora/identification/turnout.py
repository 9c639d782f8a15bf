"""Folding every way in which a school's results could turn out into a few tallies."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from opora.domain.school_year import SchoolYear
from opora.identification.level_options import Level, levels
from opora.identification.school_record import AssessedProcedure, SchoolRecord, Standing
from opora.identification.tally import Tally
from opora.rulesets.criterion import Criterion

Worth = TypeVar("Worth")

# One tally per criterion: all that the criteria need to know of a school.
Tallies = tuple[Tally, ...]


@dataclass(frozen=True)
class Turn:
    """One counted procedure and the level that its result is imagined to reach."""

    procedure: AssessedProcedure
    level: Level


Turns = tuple[Turn, ...]


def fold_turnouts(
    record: SchoolRecord,
    criteria: tuple[Criterion, ...],
    start: Worth,
    extend: Callable[[Worth, Turns], Worth],
    merge: Callable[[Worth, Worth], Worth],
) -> dict[Tallies, Worth]:
    """Every reachable set of tallies with the merged worth of all turnouts that lead to it.

    A school with forty procedures has 2⁴⁰ turnouts but only a few dozen sets of tallies, because
    tallies are capped; procedures are therefore folded in one identity at a time. Procedures
    without counts cannot turn and are taken as not low.
    """
    reached = {tuple(Tally.empty(len(record.window)) for _ in criteria): start}
    for by_year in record.by_identity().values():
        step: dict[Tallies, Worth] = {}
        options = tuple(_turns_of_identity(by_year, criteria))
        for tallies, worth in reached.items():
            for turns in options:
                after = _add(tallies, turns, criteria, record.window)
                value = extend(worth, turns)
                step[after] = merge(step[after], value) if after in step else value
        reached = step
    return reached


def is_listed(tallies: Tallies, criteria: tuple[Criterion, ...]) -> bool:
    """Whether any criterion is met."""
    return any(tally.meets(c) for tally, c in zip(tallies, criteria, strict=True))


def _turns_of_identity(
    by_year: Mapping[SchoolYear, AssessedProcedure], criteria: tuple[Criterion, ...]
) -> Iterator[Turns]:
    counted = [p for p in by_year.values() if p.standing is Standing.COUNTED]
    choices = [
        [Turn(procedure, level) for level in levels(criteria, procedure.counts[1])]
        for procedure in counted
    ]
    return product(*choices)


def _add(
    tallies: Tallies,
    turns: Turns,
    criteria: tuple[Criterion, ...],
    window: tuple[SchoolYear, ...],
) -> Tallies:
    is_low_in = {turn.procedure.year: turn.level.is_low for turn in turns}
    none_low = (False,) * len(criteria)
    return tuple(
        tally.add(tuple(is_low_in.get(year, none_low)[index] for year in window), criterion)
        for index, (tally, criterion) in enumerate(zip(tallies, criteria, strict=True))
    )
