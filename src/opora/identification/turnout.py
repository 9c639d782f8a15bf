"""Folding every way in which a school's results could turn out into a few tallies."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

from opora.domain.school_year import SchoolYear
from opora.identification.level_options import Level, levels
from opora.identification.school_record import AssessedProcedure, SchoolRecord, Standing
from opora.identification.tally import Pattern, Tally
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


@dataclass(frozen=True)
class Reckoning(Generic[Worth]):
    """What a turnout is worth, and how worths add up.

    ``of`` weighs the turns of one procedure over the years, ``both`` joins the worths of two
    procedures, ``either`` merges the worths of two ways to the same tallies, ``nothing`` is the
    worth of no procedure. Pupils use (sum, minimum), chances use (product, sum).
    """

    nothing: Worth
    of: Callable[[Turns], Worth]
    both: Callable[[Worth, Worth], Worth]
    either: Callable[[Worth, Worth], Worth]


def fold_turnouts(
    record: SchoolRecord, criteria: tuple[Criterion, ...], reckoning: Reckoning[Worth]
) -> dict[Tallies, Worth]:
    """Every reachable set of tallies with the merged worth of all turnouts that lead to it.

    A school with forty procedures has 2⁴⁰ turnouts but only a few dozen sets of tallies, because
    tallies are capped; procedures are therefore folded in one identity at a time. Procedures
    without counts cannot turn and are taken as not low.
    """
    reached = {tuple(Tally.empty(len(record.window)) for _ in criteria): reckoning.nothing}
    after: dict[tuple[Tallies, tuple[Pattern, ...]], Tallies] = {}
    for by_year in record.by_identity.values():
        options = _options(by_year, criteria, record.window, reckoning)
        step: dict[Tallies, Worth] = {}
        for (tallies, worth), (patterns, weight) in product(reached.items(), options.items()):
            if (tallies, patterns) not in after:
                after[tallies, patterns] = _added(tallies, patterns, criteria)
            _put(step, after[tallies, patterns], reckoning.both(worth, weight), reckoning)
        reached = step
    return reached


def is_listed(tallies: Tallies, criteria: tuple[Criterion, ...]) -> bool:
    """Whether any criterion is met."""
    return any(tally.meets(c) for tally, c in zip(tallies, criteria, strict=True))


def _options(
    by_year: Mapping[SchoolYear, AssessedProcedure],
    criteria: tuple[Criterion, ...],
    window: tuple[SchoolYear, ...],
    reckoning: Reckoning[Worth],
) -> dict[tuple[Pattern, ...], Worth]:
    """One procedure's possible patterns, one per criterion, with what they are worth."""
    options: dict[tuple[Pattern, ...], Worth] = {}
    for turns in _turns(by_year, criteria):
        is_low = {turn.procedure.year: turn.level.is_low for turn in turns}
        patterns = tuple(
            tuple(year in is_low and is_low[year][index] for year in window)
            for index in range(len(criteria))
        )
        _put(options, patterns, reckoning.of(turns), reckoning)
    return options


def _turns(
    by_year: Mapping[SchoolYear, AssessedProcedure], criteria: tuple[Criterion, ...]
) -> Iterator[Turns]:
    counted = [p for p in by_year.values() if p.standing is Standing.COUNTED]
    choices = [
        [Turn(procedure, level) for level in levels(criteria, procedure.counts[1])]
        for procedure in counted
    ]
    return product(*choices)


def _added(
    tallies: Tallies, patterns: tuple[Pattern, ...], criteria: tuple[Criterion, ...]
) -> Tallies:
    together = zip(tallies, patterns, criteria, strict=True)
    return tuple(tally.add(pattern, criterion) for tally, pattern, criterion in together)


Key = TypeVar("Key")


def _put(table: dict[Key, Worth], key: Key, worth: Worth, reckoning: Reckoning[Worth]) -> None:
    table[key] = reckoning.either(table[key], worth) if key in table else worth
