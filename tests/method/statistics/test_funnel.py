"""Limits of chance around a group's share."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reference.quantile_twin import slow_quantile

from opora.statistics.binomial_quantile import binomial_quantile
from opora.statistics.funnel import LEAST_SCHOOLS, Funnel, funnel_of


@given(st.integers(1, 40), st.integers(1, 99), st.sampled_from([1, 25, 500, 975, 999]))
def test_quantile_agrees_with_the_twin(participants: int, percent: int, thousandths: int) -> None:
    fast = binomial_quantile(thousandths / 1000, participants, percent / 100)
    slow = slow_quantile(Fraction(thousandths, 1000), participants, Fraction(percent, 100))
    # Where a sum of probabilities meets the probability exactly, rounding may step one pupil on,
    # but the interpolation then gives the same share.
    assert fast == pytest.approx(float(slow), abs=1e-7)


@pytest.mark.parametrize("rate", [0.0, 1.0])
def test_a_certain_rate_has_no_spread(rate: float) -> None:
    assert binomial_quantile(0.025, 10, rate) == rate


def test_the_share_is_that_of_all_pupils_and_not_the_mean_of_schools() -> None:
    assert funnel_of([(0, 10), (30, 30)]).share == pytest.approx(0.75)


def test_limits_close_in_with_more_participants() -> None:
    funnel = Funnel(0.2, 1.0, is_estimated=False)
    widths = [funnel.limits(n).upper - funnel.limits(n).lower for n in (5, 20, 80, 320)]
    assert widths == sorted(widths, reverse=True)
    # Of 100 pupils each failing with 20 %: 0.2 ± 1.96 · 0.04, by the normal distribution, which is
    # half a pupil narrower at either end.
    assert funnel.limits(100).lower == pytest.approx(0.122, abs=0.01)
    assert funnel.limits(100).upper == pytest.approx(0.278, abs=0.01)


@given(st.integers(1, 400), st.integers(0, 100), st.floats(1, 60))
def test_limits_hold_the_share_and_stay_shares(n: int, percent: int, dispersion: float) -> None:
    share = percent / 100
    limits = Funnel(share, dispersion, is_estimated=True).limits(n, 0.998)
    assert 0 <= limits.lower <= limits.upper <= 1
    # A median lies within one pupil of the mean; the limits lie beyond the median.
    assert limits.lower - 1 / n <= share <= limits.upper + 1 / n


@pytest.mark.parametrize("schools", [LEAST_SCHOOLS - 1, LEAST_SCHOOLS])
def test_few_schools_cannot_tell_how_much_schools_differ(schools: int) -> None:
    wild = [(0, 20), (20, 20)] * schools
    funnel = funnel_of(wild[:schools])
    assert funnel.is_estimated is (schools >= LEAST_SCHOOLS)
    assert (funnel.dispersion > 1) is funnel.is_estimated


@pytest.mark.parametrize("low", [0, 7])
def test_where_all_or_none_failed_there_is_nothing_to_estimate(low: int) -> None:
    funnel = funnel_of([(low, 7)] * 20)
    assert not funnel.is_estimated
    assert funnel.limits(7).lower == funnel.limits(7).upper == low / 7


def test_dispersion_is_never_below_chance() -> None:
    assert funnel_of([(2, 10)] * 30).dispersion == 1.0


def test_one_extreme_school_does_not_widen_the_limits_for_all() -> None:
    usual = [(2, 10), (1, 10), (3, 10), (2, 10), (1, 10)] * 4
    assert funnel_of([*usual, (10, 10)]).dispersion < 1.5


def test_planted_dispersion_is_found() -> None:
    dice = random.Random(5)
    n, ratio = 40, 3.0
    # Beta-binomial: variance of the share is p(1−p)/n · (1 + (n−1)ρ), here three times chance.
    size = 1 / ((ratio - 1) / (n - 1)) - 1
    counts = []
    for _ in range(800):
        rate = dice.betavariate(0.3 * size, 0.7 * size)
        counts.append((sum(dice.random() < rate for _ in range(n)), n))
    # Drawing in a tenth at either end takes about a third off the square of a normal deviate.
    assert 0.55 * ratio < funnel_of(counts).dispersion < 0.9 * ratio


def test_chance_alone_leaves_about_one_school_of_twenty_outside() -> None:
    dice = random.Random(3)
    counts = [(sum(dice.random() < 0.25 for _ in range(60)), 60) for _ in range(2000)]
    limits = funnel_of(counts).limits(60)
    outside = sum(not limits.lower <= low / n <= limits.upper for low, n in counts)
    assert 0.02 < outside / 2000 < 0.08
