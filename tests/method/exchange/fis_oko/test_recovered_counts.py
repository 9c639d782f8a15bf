"""Percentages → pupils: the truth when there is one solution, nothing when there are several."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.reference.recovered_counts_twin import fitting_by_trial

from opora.domain.printed_share import PrintedShare
from opora.exchange.fis_oko.recovered_counts import (
    SHOWN_SOLUTIONS,
    fitting_counts,
    sum_to_hundred,
)

small_counts = st.lists(st.integers(0, 6), min_size=2, max_size=5)
many_counts = st.lists(st.integers(0, 900), min_size=1, max_size=40)
roundings = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])


def printed(count: int, total: int, decimals: int, rounding: str) -> str:
    exact = Decimal(100 * count) / Decimal(total)
    return str(exact.quantize(Decimal(1).scaleb(-decimals), rounding))


def shares_of(texts: list[str], decimals: int) -> list[PrintedShare]:
    return [PrintedShare(Fraction(text) / 100, decimals) for text in texts]


@given(small_counts, st.integers(0, 2), roundings)
def test_the_same_solutions_as_by_trial(counts: list[int], decimals: int, rounding: str) -> None:
    total = sum(counts)
    assume(total)
    texts = [printed(count, total, decimals, rounding) for count in counts]
    found = fitting_counts(shares_of(texts, decimals), total)
    assert list(found) == fitting_by_trial(texts, total, decimals)[:SHOWN_SOLUTIONS]


@given(st.lists(st.integers(0, 100), min_size=2, max_size=4), st.integers(1, 14), st.integers(0, 1))
def test_no_solutions_that_trial_does_not_find(
    percents: list[int], total: int, decimals: int
) -> None:
    found = fitting_counts(shares_of([str(one) for one in percents], decimals), total)
    by_trial = fitting_by_trial([str(one) for one in percents], total, decimals)
    assert list(found) == by_trial[:SHOWN_SOLUTIONS]


@given(many_counts, st.integers(0, 3), roundings)
def test_what_was_printed_is_recovered_or_called_ambiguous(
    counts: list[int], decimals: int, rounding: str
) -> None:
    total = sum(counts)
    assume(total)
    texts = [printed(count, total, decimals, rounding) for count in counts]
    shares = shares_of(texts, decimals)
    found = fitting_counts(shares, total)
    assert found == (tuple(counts),) or len(found) > 1
    assert sum_to_hundred(shares)


@given(st.lists(st.integers(0, 900), min_size=4, max_size=4))
def test_two_decimals_of_a_school_are_never_ambiguous(counts: list[int]) -> None:
    # A step of one pupil of fewer than 10 000 is wider than the last printed digit, save where
    # two numbers stand exactly half a digit away.
    total = sum(counts)
    assume(total and 20_000 % total)
    texts = [printed(count, total, 2, ROUND_HALF_UP) for count in counts]
    assert fitting_counts(shares_of(texts, 2), total) == (tuple(counts),)


def test_a_country_is_answered_at_once() -> None:
    shares = shares_of(["25", "25", "25", "25"], 0)
    found = fitting_counts(shares, 10**9)
    assert len(found) == SHOWN_SOLUTIONS
    assert all(sum(counts) == 10**9 for counts in found)


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        (["50", "50"], 3),  # no pupil and a half
        (["40", "40"], 10),  # two pupils are missing
        (["60", "60"], 10),  # two pupils too many
    ],
)
def test_no_solution(texts: list[str], total: int) -> None:
    assert fitting_counts(shares_of(texts, 0), total) == ()


@pytest.mark.parametrize(
    ("texts", "is_whole"),
    [
        (["33.33", "33.33", "33.33"], True),  # three roundings explain a hundredth
        (["33.32", "33.33", "33.33"], False),
        (["50.01", "50.00"], True),  # exactly the two halves of a last digit
        (["50.01", "50.01"], False),
    ],
)
def test_the_sum_of_shares_but_for_rounding(texts: list[str], *, is_whole: bool) -> None:
    assert sum_to_hundred(shares_of(texts, 2)) is is_whole
