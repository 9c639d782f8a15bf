from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.language.numbers import count_of, decimal, grouped, percent


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        (Fraction(1, 8) * 100, 1, "12,5"),
        (Fraction(1, 3) * 100, 1, "33,3"),
        (Fraction(2, 3) * 100, 1, "66,7"),
        (Fraction(5, 100), 1, "0,1"),
        (Fraction(5, 10), 0, "1"),
        (Fraction(15, 10), 0, "2"),
        (Fraction(25, 10), 0, "3"),
        (Fraction(-25, 10), 0, "\u22123"),
        (Fraction(-1, 100), 1, "0,0"),
        (Fraction(1, 100), 3, "0,010"),
        (2.675, 2, "2,68"),
        (1.005, 2, "1,01"),
        (12, 0, "12"),
        (12, 2, "12,00"),
        (-3, 1, "\u22123,0"),
        (1e-7, 2, "0,00"),
    ],
)
def test_a_half_is_rounded_away_from_zero_without_float_error(value, digits, printed):
    assert decimal(value, digits) == printed


@given(st.fractions(-(10**6), 10**6, max_denominator=10_000), st.integers(0, 6))
def test_agrees_with_decimal_arithmetic(value, digits):
    # Division by a denominator up to 10 000 cannot come within 1e-40 of a half without being one.
    slow = Decimal(value.numerator) / Decimal(value.denominator)
    rounded = slow.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    printed = decimal(value, digits).replace("\u2212", "-").replace(",", ".")
    assert Decimal(printed) == rounded


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="cannot be printed"):
        decimal(value, 1)


def test_negative_digits_are_refused():
    with pytest.raises(ValueError, match="digits"):
        decimal(1, -1)


def test_percent_has_a_comma_and_a_space_that_does_not_break():
    assert percent(Fraction(3, 8)) == "37,5\u00a0%"
    assert percent(0.308) == "30,8\u00a0%"
    assert percent(1, digits=0) == "100\u00a0%"
    assert percent(0) == "0,0\u00a0%"


@pytest.mark.parametrize("share", [37.5, Fraction(-1, 10)])
def test_percent_refuses_what_is_no_share(share):
    with pytest.raises(ValueError, match="between 0 and 1"):
        percent(share)


def test_counts_stay_side_by_side():
    assert count_of(3, 8) == "3\u00a0из\u00a08"


@pytest.mark.parametrize(
    ("number", "printed"),
    [(0, "0"), (999, "999"), (1000, "1\u00a0000"), (10_000_000, "10\u00a0000\u00a0000")],
)
def test_long_numbers_stand_in_groups_of_three(number, printed):
    assert grouped(number) == printed
