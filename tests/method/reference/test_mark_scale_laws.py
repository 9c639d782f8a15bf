"""Laws of every scale that comes with the method."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.domain.errors import OporaError
from opora.reference.mark_scale import MarkScale
from opora.reference.scale_library import mark_scale_table
from opora.reference.scored_part import ScoredPart
from opora.reference.underivable import Underivable

SCALES = mark_scale_table().scales
LITERACY, GEOMETRY = ScoredPart.LITERACY, ScoredPart.GEOMETRY
scales = st.sampled_from(SCALES)


def fully(scale: MarkScale, score: int, points: int) -> int | Underivable:
    """The mark where the points of every part are known, capped by the total."""
    return scale.mark(score, dict.fromkeys(ScoredPart, min(points, score)))


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.identity.title)
def test_every_score_has_exactly_one_band(scale):
    for score in range(scale.max_score + 1):
        assert len([b for b in scale.bands if b.lowest <= score <= b.highest]) == 1


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.identity.title)
def test_every_score_has_a_mark_where_all_is_known(scale):
    marks = {fully(scale, score, score) for score in range(scale.max_score + 1)}
    assert marks == {2, 3, 4, 5}


@given(scales, st.data())
def test_a_better_score_never_makes_a_worse_mark(scale, data):
    lower, higher = sorted(data.draw(st.tuples(*[st.integers(0, scale.max_score)] * 2)))
    points = data.draw(st.integers(0, lower))
    assert fully(scale, lower, points) <= fully(scale, higher, points)


@given(scales, st.data())
def test_more_points_of_a_part_never_make_a_worse_mark(scale, data):
    score = data.draw(st.integers(0, scale.max_score))
    fewer, more = sorted(data.draw(st.tuples(*[st.integers(0, score)] * 2)))
    assert fully(scale, score, fewer) <= fully(scale, score, more)


@given(scales, st.data())
def test_unknown_points_give_a_mark_only_when_they_do_not_matter(scale, data):
    score = data.draw(st.integers(0, scale.max_score))
    possible = {fully(scale, score, points) for points in range(score + 1)}
    mark = scale.mark(score)
    if len(possible) == 1:
        assert mark in possible
    else:
        assert isinstance(mark, Underivable)
        assert all(f"«{one}»" in mark.reason for one in possible)


@given(scales, st.dictionaries(st.sampled_from(ScoredPart), st.just(0)))
def test_below_the_minimum_the_mark_is_two_whatever_is_known(scale, points):
    for score in range(scale.bands[1].lowest):
        assert scale.mark(score, points) == 2


@given(scales, st.integers())
def test_a_score_outside_is_refused_in_russian(scale, score):
    if 0 <= score <= scale.max_score:
        assert scale.mark(score)
        return
    with pytest.raises(OporaError, match=r"первичный балл .* невозможен"):
        scale.mark(score)
