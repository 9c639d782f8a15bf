"""The quick formulas agree with their definitions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reference.interval_twins import slow_probability_at_least, slow_wilson_interval

from opora.statistics.exceedance import probability_at_least
from opora.statistics.wilson import wilson_interval

counts = st.integers(1, 120).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counts, st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_interval(low_of: tuple[int, int], confidence: float) -> None:
    fast = wilson_interval(*low_of, confidence)
    slow = slow_wilson_interval(*low_of, confidence)
    assert (fast.lower, fast.upper) == pytest.approx(slow, abs=1e-9)


@given(counts, st.integers(5, 95))
def test_probability_that_the_true_share_reaches_the_threshold(
    low_of: tuple[int, int], threshold_percent: int
) -> None:
    threshold = Fraction(threshold_percent, 100)
    fast = probability_at_least(threshold, *low_of)
    assert fast == pytest.approx(slow_probability_at_least(float(threshold), *low_of), abs=1e-6)
