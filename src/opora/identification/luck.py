"""The chance that a school of this size is listed by luck alone."""

from operator import add, mul

from opora.identification.school_record import SchoolRecord
from opora.identification.turnout import Reckoning, Turns, fold_turnouts, is_listed
from opora.rulesets.criterion import Criterion
from opora.statistics.binomial_tail import probability_of_at_least


def chance_of_listing(
    record: SchoolRecord, criteria: tuple[Criterion, ...], rate: float
) -> float | None:
    """Probability of being listed when every pupil fails independently with ``rate``.

    Uses the numbers of participants of this school's counted procedures; ``None`` where there are
    none. Independence is an assumption: pupils of one class resemble each other and the same
    pupils sit several works, so the true chance is, if anything, larger.
    """
    if not record.counted:
        return None
    reckoning = Reckoning(
        nothing=1.0, of=lambda turns: _probability(turns, rate), both=mul, either=add
    )
    reached = fold_turnouts(record, criteria, reckoning)
    return sum(chance for tallies, chance in reached.items() if is_listed(tallies, criteria))


def _probability(turns: Turns, rate: float) -> float:
    chance = 1.0
    for turn in turns:
        _, participants = turn.procedure.counts
        reaches = probability_of_at_least(turn.level.fewest, participants, rate)
        passes = probability_of_at_least(turn.level.most + 1, participants, rate)
        chance *= reaches - passes
    return chance
