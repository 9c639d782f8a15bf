"""What chance may have to do with a verdict; it never alters the verdict."""

from dataclasses import dataclass

from opora.identification.distance import Distance, distance_to_other_verdict
from opora.identification.luck import chance_of_listing
from opora.identification.school_record import AssessedProcedure, SchoolRecord
from opora.rulesets.criterion import Criterion
from opora.statistics.exceedance import JEFFREYS, BetaPrior, probability_at_least
from opora.statistics.wilson import Interval, wilson_interval


@dataclass(frozen=True)
class ResultRobustness:
    """One counted result: the interval for the true share and how likely it is really low."""

    procedure: AssessedProcedure
    interval: Interval
    probability_low: float


@dataclass(frozen=True)
class Robustness:
    """Statistics that stand beside the official verdict.

    ``distance`` is ``None`` where the verdict does not hang on the counted pupils,
    ``chance_by_luck`` where nothing was counted; both where the school cannot be assessed.
    ``luck_rate`` is the assumed failure rate.
    """

    results: tuple[ResultRobustness, ...]
    distance: Distance | None
    chance_by_luck: float | None
    luck_rate: float
    prior: BetaPrior = JEFFREYS


def robustness_of(
    record: SchoolRecord, criteria: tuple[Criterion, ...], *, listed: bool | None, luck_rate: float
) -> Robustness:
    """Compute all of it; ``listed`` is ``None`` for a school that cannot be assessed."""
    results = tuple(_of_result(p, criteria[0]) for p in record.counted)
    if listed is None:
        return Robustness(results, None, None, luck_rate)
    distance = distance_to_other_verdict(record, criteria, listed=listed)
    return Robustness(results, distance, chance_of_listing(record, criteria, luck_rate), luck_rate)


def _of_result(procedure: AssessedProcedure, criterion: Criterion) -> ResultRobustness:
    low, participants = procedure.counts
    return ResultRobustness(
        procedure,
        wilson_interval(low, participants),
        probability_at_least(criterion.threshold, low, participants),
    )
