"""Student's interval: known numbers, its edges, and how often it holds the truth."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.statistics.mean_interval import mean_interval

SHARES = st.lists(st.integers(0, 20).map(lambda x: Fraction(x, 20)), min_size=2, max_size=30)


def test_by_the_table_of_student():
    # 0,4 0,5 0,6: mean 0,5, s = 0,1, t(2) = 4,303: 0,5 ± 4,303 · 0,1 / √3 = 0,5 ± 0,2484.
    found = mean_interval([Fraction(2, 5), Fraction(1, 2), Fraction(3, 5)])
    assert found is not None
    assert (found.lower, found.upper) == pytest.approx((0.2516, 0.7484), abs=1e-4)
    assert found.confidence == 0.95


def test_two_who_disagree_leave_the_whole_scale():
    found = mean_interval([Fraction(0), Fraction(1)])
    assert found is not None
    assert (found.lower, found.upper) == (0, 1)


@pytest.mark.parametrize("values", [[], [Fraction(1, 2)], [Fraction(1, 2)] * 9])
def test_without_a_spread_there_is_no_interval(values):
    assert mean_interval(values) is None


@given(SHARES)
def test_the_mean_lies_within_and_nothing_leaves_the_scale(values):
    found = mean_interval(values)
    if found is not None:
        mean = float(sum(values) / len(values))
        assert 0 <= found.lower <= mean + 1e-12
        assert mean - 1e-12 <= found.upper <= 1


@given(SHARES)
def test_the_interval_is_that_of_the_turned_scale(values):
    found, turned = mean_interval(values), mean_interval([1 - value for value in values])
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert turned.lower == pytest.approx(1 - found.upper)
        assert turned.upper == pytest.approx(1 - found.lower)


def test_a_planted_mean_is_held_in_nineteen_of_twenty():
    dice = Random(7)
    held = 0
    for _ in range(2000):
        values = [Fraction(dice.randint(0, 4) + dice.randint(0, 4), 8) for _ in range(12)]
        found = mean_interval(values)
        assert found is not None
        held += found.lower <= 0.5 <= found.upper
    assert held / 2000 == pytest.approx(0.95, abs=0.015)
