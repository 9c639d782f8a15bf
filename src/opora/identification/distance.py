"""How many pupils stand between a school and the other verdict."""

from dataclasses import dataclass
from functools import cached_property

from opora.identification.school_record import AssessedProcedure, SchoolRecord
from opora.identification.turnout import Reckoning, Turn, Turns, fold_turnouts, is_listed
from opora.rulesets.criterion import Criterion


@dataclass(frozen=True)
class Change:
    """In one procedure the number of low results becomes ``low`` instead of what it is."""

    procedure: AssessedProcedure
    low: int

    @property
    def pupils(self) -> int:
        """How many pupils would have had to do otherwise."""
        return abs(self.low - self.procedure.counts[0])


@dataclass(frozen=True)
class Distance:
    """The fewest pupils whose other results would turn the verdict, and where."""

    changes: tuple[Change, ...]

    @cached_property
    def pupils(self) -> int:
        """Pupils over all changes."""
        return sum(change.pupils for change in self.changes)


def distance_to_other_verdict(
    record: SchoolRecord, criteria: tuple[Criterion, ...], *, listed: bool
) -> Distance | None:
    """The nearest turnout in which «on the list» turns into «not on it» or back.

    ``None`` where the procedures with counts cannot turn the verdict at all.
    """
    reckoning = Reckoning(nothing=Distance(()), of=_changes, both=_together, either=_nearer)
    reached = fold_turnouts(record, criteria, reckoning)
    other = [way for tallies, way in reached.items() if is_listed(tallies, criteria) != listed]
    return min(other, key=lambda way: way.pupils, default=None)


def _changes(turns: Turns) -> Distance:
    changes = (Change(turn.procedure, _nearest_count(turn)) for turn in turns)
    return Distance(tuple(change for change in changes if change.pupils))


def _together(one: Distance, other: Distance) -> Distance:
    return Distance(one.changes + other.changes)


def _nearest_count(turn: Turn) -> int:
    low, _ = turn.procedure.counts
    return min(max(low, turn.level.fewest), turn.level.most)


def _nearer(one: Distance, other: Distance) -> Distance:
    return other if other.pupils < one.pupils else one
