"""What became of the factors since last year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.diagnosis.profile_movement import FactorMovement, factor_movement, profile_movement
from opora.diagnosis.significance import Significance

UNKNOWN, LOW = Significance.UNKNOWN, Significance.LOW
MEDIUM, HIGH = Significance.MEDIUM, Significance.HIGH


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (LOW, MEDIUM, "появился"),
        (LOW, HIGH, "появился"),
        (MEDIUM, HIGH, "вырос"),
        (HIGH, MEDIUM, "снизился"),
        (HIGH, LOW, "ушёл"),
        (MEDIUM, LOW, "ушёл"),
        (MEDIUM, MEDIUM, "не изменился"),
        (LOW, LOW, "не изменился"),
        (UNKNOWN, HIGH, "сравнить не с чем"),
        (HIGH, UNKNOWN, "сравнить не с чем"),
        (UNKNOWN, UNKNOWN, "сравнить не с чем"),
    ],
)
def test_the_change_of_one_factor(earlier, later, told: str) -> None:
    assert factor_movement(earlier, later).russian == told


def test_factors_of_both_profiles_come_out_the_later_first() -> None:
    moved = profile_movement({"parents": HIGH, "old": LOW}, {"new": HIGH, "parents": LOW})
    assert list(moved.items()) == [
        ("new", FactorMovement.INCOMPARABLE),
        ("parents", FactorMovement.WENT),
        ("old", FactorMovement.INCOMPARABLE),
    ]


OPPOSITE = {
    FactorMovement.CAME: FactorMovement.WENT,
    FactorMovement.WENT: FactorMovement.CAME,
    FactorMovement.ROSE: FactorMovement.FELL,
    FactorMovement.FELL: FactorMovement.ROSE,
    FactorMovement.SAME: FactorMovement.SAME,
    FactorMovement.INCOMPARABLE: FactorMovement.INCOMPARABLE,
}


@given(st.sampled_from(Significance), st.sampled_from(Significance))
def test_backwards_the_opposite_happens(one: Significance, other: Significance) -> None:
    assert factor_movement(other, one) is OPPOSITE[factor_movement(one, other)]
