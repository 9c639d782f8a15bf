"""The threshold in SQL is the threshold of the rule, to the last pupil."""

from fractions import Fraction

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.engine.low_result import LowResult, low_results_of
from opora.rulesets.criterion import Criterion, Over

MOST = 2**31 - 1


def a_criterion(threshold: Fraction, below: Fraction | None = None) -> Criterion:
    return Criterion("c", "Критерий", "…", 1, Over.TOTAL, threshold, below=below)


def is_low(low: int, participants: int, definition: LowResult) -> bool:
    with duckdb.connect() as connection:
        query = (
            f"SELECT {definition.sql()} FROM (SELECT {low} AS low, {participants} AS participants)"
        )
        ((answer,),) = connection.execute(query).fetchall()
        return answer


@pytest.mark.parametrize(
    ("low", "participants", "answer"),
    [(3, 10, True), (2, 10, False), (4, 10, True), (29, 100, False), (300_000, 1_000_000, True)],
)
def test_the_boundary_belongs_to_the_low_side(low, participants, answer):
    assert is_low(low, participants, LowResult(Fraction(3, 10))) is answer


@pytest.mark.parametrize(("low", "answer"), [(1, False), (2, True), (3, False)])
def test_a_band_ends_before_its_upper_end(low, answer):
    assert is_low(low, 10, LowResult(Fraction(1, 5), Fraction(3, 10))) is answer


thresholds = st.fractions(min_value=Fraction(1, 10**20), max_value=1, max_denominator=10**20)


@given(st.integers(1, MOST), st.data(), thresholds)
def test_it_is_the_rule_for_all_counts_and_thresholds(participants, data, threshold):
    low = data.draw(st.integers(0, participants))
    answer = a_criterion(threshold).is_low(low, participants)
    assert is_low(low, participants, LowResult(threshold)) is answer


def test_the_largest_counts_at_the_finest_threshold_do_not_overflow():
    finest = Fraction(1, 2**95 - 1)
    assert is_low(MOST, MOST, LowResult(finest))
    assert not is_low(0, MOST, LowResult(finest))


def test_a_threshold_that_whole_numbers_cannot_hold_is_refused():
    with pytest.raises(OporaError, match="слишком много знаков"):
        LowResult(Fraction(1, 2**95))


def test_criteria_with_one_definition_are_counted_once():
    rules = [
        a_criterion(Fraction(3, 10)),
        a_criterion(Fraction(1, 5)),
        a_criterion(Fraction(3, 10)),
    ]
    assert low_results_of(rules) == (LowResult(Fraction(3, 10)), LowResult(Fraction(1, 5)))
