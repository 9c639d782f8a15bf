"""The probability that the true share reaches the threshold."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.statistics.exceedance import JEFFREYS, BetaPrior, probability_at_least

THRESHOLD = Fraction("0.30")


def test_certainty_grows_with_participants() -> None:
    shares_alike = [(3, 8), (15, 40), (75, 200), (375, 1000)]
    chances = [probability_at_least(THRESHOLD, *counts) for counts in shares_alike]
    assert chances == sorted(chances)
    assert chances[0] < 0.75
    assert chances[-1] > 0.999


@given(st.integers(1, 300), st.data())
def test_one_more_low_result_never_lowers_it(n: int, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, n - 1))
    assert probability_at_least(THRESHOLD, low, n) <= probability_at_least(THRESHOLD, low + 1, n)


@pytest.mark.parametrize(("low", "participants"), [(3, 8), (4, 12), (7, 10), (0, 5), (5, 5)])
def test_agrees_with_drawing_from_the_posterior(low: int, participants: int) -> None:
    dice = random.Random(low * 100 + participants)
    draws = 40_000
    shape = (JEFFREYS.below + low, JEFFREYS.above + participants - low)
    above = sum(dice.betavariate(*shape) >= 0.3 for _ in range(draws))
    expected = probability_at_least(THRESHOLD, low, participants)
    assert above / draws == pytest.approx(expected, abs=0.01)


def test_prior_matters_where_there_are_few_pupils() -> None:
    sceptical = BetaPrior(3, 17, "15 % у двадцати учеников")
    assert (
        probability_at_least(THRESHOLD, 3, 8, sceptical)
        < 0.5
        < probability_at_least(THRESHOLD, 3, 8)
    )


def test_planted_rates_are_recovered() -> None:
    """Schools said to be above the threshold with probability p are so in about p of cases."""
    dice = random.Random(7)
    said, true = 0.0, 0
    for _ in range(3000):
        rate = dice.betavariate(JEFFREYS.below, JEFFREYS.above)
        low = sum(dice.random() < rate for _ in range(12))
        said += probability_at_least(THRESHOLD, low, 12)
        true += rate >= 0.3
    assert said / 3000 == pytest.approx(true / 3000, abs=0.02)
