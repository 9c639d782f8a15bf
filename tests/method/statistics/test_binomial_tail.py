"""The binomial tail against its slow exact twin."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reference.binomial_twin import slow_probability_of_at_least

from opora.statistics.binomial_tail import probability_of_at_least


@given(st.integers(0, 60), st.integers(-1, 62), st.integers(0, 100))
def test_agrees_with_the_twin(participants: int, low: int, rate_percent: int) -> None:
    fast = probability_of_at_least(low, participants, rate_percent / 100)
    slow = slow_probability_of_at_least(low, participants, Fraction(rate_percent, 100))
    assert fast == pytest.approx(float(slow), abs=1e-12)


def test_three_of_eight_at_fifteen_percent() -> None:
    # 1 − Σ C(8, k) 0,15^k 0,85^(8−k) for k = 0, 1, 2
    assert probability_of_at_least(3, 8, 0.15) == pytest.approx(0.105213, abs=1e-6)
