"""A planted failure rate comes back out: the method measures what was put in."""

import random

import pytest
from tests.made import a_ruleset, a_run, a_school, an_outcome

from opora.domain.verdict import Verdict
from opora.identification.luck import chance_of_listing
from opora.identification.school_record import records_by_school

SCHOOLS = 600


def simulated(dice: random.Random, rate: float, participants: int, procedures: int) -> list:
    """Schools in which every pupil fails independently with the planted rate."""
    return [
        an_outcome(
            sum(dice.random() < rate for _ in range(participants)),
            participants,
            school=a_school(f"Школа {number}"),
            year=year,
            subject=f"предмет {procedure}",
        )
        for number in range(SCHOOLS)
        for year in (2022, 2023)
        for procedure in range(procedures)
    ]


@pytest.mark.parametrize(
    ("rate", "participants", "procedures"), [(0.15, 10, 3), (0.1, 25, 4), (0.25, 12, 2)]
)
def test_schools_are_listed_by_luck_as_often_as_is_said(
    rate: float, participants: int, procedures: int
) -> None:
    ruleset = a_ruleset()
    reading = ruleset.default_reading
    outcomes = simulated(random.Random(20260101), rate, participants, procedures)
    results = a_run(outcomes, ruleset, readings=(reading,)).results[reading]
    listed = sum(result.verdict is Verdict.LISTED for result in results) / SCHOOLS
    (any_record, *_) = records_by_school(outcomes, ruleset, results[0].record.window[-1])
    said = chance_of_listing(any_record, ruleset.criteria_under(reading), rate)
    # Three standard errors of a share among so many schools.
    assert listed == pytest.approx(said, abs=3 * (said * (1 - said) / SCHOOLS) ** 0.5)


def test_planted_rate_is_inside_its_interval_as_often_as_promised() -> None:
    outcomes = simulated(random.Random(7), 0.2, 20, 1)
    ruleset = a_ruleset()
    run = a_run(outcomes, ruleset, readings=(ruleset.default_reading,))
    intervals = [
        found.interval
        for result in run.results[ruleset.default_reading]
        for found in result.robustness.results
    ]
    covered = sum(interval.lower <= 0.2 <= interval.upper for interval in intervals)
    assert 0.93 <= covered / len(intervals) <= 0.98
