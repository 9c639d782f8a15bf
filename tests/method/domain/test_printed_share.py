"""A printed percentage against the counts beside it."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.domain.printed_share import PrintedShare


@pytest.mark.parametrize(
    ("printed", "decimals", "low", "participants", "agrees"),
    [
        ("0.308", 1, 4, 12, False),
        ("0.308", 1, 4, 13, True),
        ("0.333", 1, 4, 12, True),
        ("0.33", 0, 4, 12, True),
        ("0.34", 0, 4, 12, False),
        ("0.5", 1, 6, 12, True),
        ("0.375", 1, 3, 8, True),
        ("0.37", 0, 3, 8, True),  # 37,5 rounded down …
        ("0.38", 0, 3, 8, True),  # … and up: offices do both
        ("0.36", 0, 3, 8, False),
    ],
)
def test_agrees_to_the_printed_digits(
    printed: str, decimals: int, low: int, participants: int, *, agrees: bool
) -> None:
    assert PrintedShare(Fraction(printed), decimals).agrees_with(low, participants) is agrees


@given(st.integers(1, 500), st.data(), st.integers(0, 3))
def test_correct_rounding_always_agrees(
    participants: int, data: st.DataObject, digits: int
) -> None:
    low = data.draw(st.integers(0, participants))
    rounded = round(Fraction(100 * low, participants), digits)
    assert PrintedShare(rounded / 100, digits).agrees_with(low, participants)


def test_names_the_counts_that_were_probably_meant() -> None:
    assert PrintedShare(Fraction("0.308"), 1).likely_counts(4, 12) == (4, 13)
    assert PrintedShare(Fraction("0.25"), 1).likely_counts(4, 12) == (3, 12)


def test_says_nothing_when_no_neighbour_fits() -> None:
    assert PrintedShare(Fraction("0.999"), 1).likely_counts(4, 12) is None


def test_refuses_more_than_everybody() -> None:
    with pytest.raises(OporaError, match="вне пределов"):
        PrintedShare(Fraction("1.01"))
