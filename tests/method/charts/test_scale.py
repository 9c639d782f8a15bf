"""Axes end on round numbers and hold all values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.charts.scale import scale_of_counts, scale_of_shares


@given(st.integers(1, 100_000))
def test_counts_have_few_steps_and_room_for_all(most: int) -> None:
    scale = scale_of_counts(most, 0, 100)
    ticks = list(scale.ticks)
    assert 2 <= len(ticks) <= 6
    assert ticks[0] == 0
    assert most <= ticks[-1] == scale.most < 2.5 * most + 1


@given(st.floats(0.001, 1))
def test_shares_have_few_steps_and_never_pass_all(most: float) -> None:
    scale = scale_of_shares(most, 0, 100)
    assert most <= scale.most + 1e-9
    assert scale.most <= 1 + 1e-9
    assert len(list(scale.ticks)) <= 6


@pytest.mark.parametrize(("most", "end"), [(0.30, 0.3), (0.301, 0.4), (0.5, 0.5), (0.51, 0.6)])
def test_shares_end_on_the_next_step(most: float, end: float) -> None:
    assert scale_of_shares(most, 0, 1).most == pytest.approx(end)


def test_values_beyond_the_axis_stand_at_its_end() -> None:
    scale = scale_of_counts(10, 100, 200)
    assert [scale.at(value) for value in (-1, 0, 5, 10, 99)] == [100, 100, 150, 200, 200]
