"""Wilson's interval reproduces the published figures and covers what it promises."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.statistics.wilson import wilson_interval


@pytest.mark.parametrize(
    ("low", "participants", "lower", "upper"),
    [
        # domain facts § 1
        (3, 8, 13.7, 69.4),
        (4, 12, 13.8, 60.9),
        (6, 12, 25.4, 74.6),
        (7, 10, 39.7, 89.2),
    ],
)
def test_figures_of_the_facts(low: int, participants: int, lower: float, upper: float) -> None:
    interval = wilson_interval(low, participants)
    assert round(100 * interval.lower, 1) == lower
    assert round(100 * interval.upper, 1) == upper


@given(st.integers(1, 2000), st.data())
def test_holds_the_observed_share_and_stays_within_bounds(n: int, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, n))
    interval = wilson_interval(low, n)
    assert 0 <= interval.lower <= low / n + 1e-12
    assert low / n - 1e-12 <= interval.upper <= 1


@given(st.integers(1, 300), st.data())
def test_more_confidence_is_wider(n: int, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, n))
    wide, narrow = wilson_interval(low, n, 0.99), wilson_interval(low, n, 0.8)
    assert wide.upper - wide.lower > narrow.upper - narrow.lower


@pytest.mark.parametrize("planted", [0.08, 0.15, 0.3, 0.5])
@pytest.mark.parametrize("participants", [12, 40])
def test_planted_rate_is_covered_as_promised(planted: float, participants: int) -> None:
    dice = random.Random(20260101)
    trials = 4000
    covered = 0
    for _ in range(trials):
        low = sum(dice.random() < planted for _ in range(participants))
        interval = wilson_interval(low, participants)
        covered += interval.lower <= planted <= interval.upper
    # Wilson's coverage wavers around the nominal 95 % with n and the rate; never below 92 % here.
    assert 0.92 <= covered / trials <= 0.99


def test_nobody_gives_no_interval() -> None:
    with pytest.raises(AssertionError, match="needs participants"):
        wilson_interval(0, 0)
