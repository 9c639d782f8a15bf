"""Student's quantile, the interval of a mean and Spearman's correlation."""

from fractions import Fraction

import pytest
from tests.reference.objectivity_twin import slow_mean_interval, slow_spearman

from opora.statistics.mean_interval import mean_interval
from opora.statistics.rank_correlation import rank_correlation
from opora.statistics.student_quantile import student_quantile


# A printed table of Student's distribution.
@pytest.mark.parametrize(
    ("freedom", "printed"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (9, 2.262), (30, 2.042), (60, 2.000), (120, 1.980)],
)
def test_student_as_printed(freedom, printed):
    assert student_quantile(0.95, freedom) == pytest.approx(printed, abs=0.0005)


def test_the_sums_and_the_expansion_meet():
    assert student_quantile(0.95, 60) - student_quantile(0.95, 61) == pytest.approx(
        student_quantile(0.95, 61) - student_quantile(0.95, 62), rel=0.05
    )


@pytest.mark.parametrize(("confidence", "freedom"), [(0.0, 5), (1.0, 5), (0.95, 0)])
def test_what_is_no_quantile(confidence, freedom):
    with pytest.raises(AssertionError):
        student_quantile(confidence, freedom)


def test_the_interval_of_a_mean():
    interval = mean_interval({8: 1, 10: 2, 12: 1})
    assert interval
    assert (interval.mean, interval.participants) == (Fraction(10), 4)
    assert (interval.lower, interval.upper) == pytest.approx(
        slow_mean_interval([8, 10, 10, 12]), abs=0.01
    )
    assert mean_interval({5: 1}) is None
    assert mean_interval({}) is None
    same = mean_interval({5: 3})
    assert same
    assert (same.lower, same.upper) == (5, 5)


def test_ranks_with_ties():
    pairs = [(2, 3, 2), (3, 3, 1), (4, 9, 1), (5, 1, 3)]
    spread = [(one, other) for one, other, times in pairs for _ in range(times)]
    assert rank_correlation(pairs) == pytest.approx(slow_spearman(spread))
    assert rank_correlation([(1, 1, 2), (2, 2, 1)]) == pytest.approx(1)
    assert rank_correlation([(1, 2, 2), (2, 1, 1)]) == pytest.approx(-1)
    assert rank_correlation([(1, 2, 2)]) is None
    assert rank_correlation([(1, 2, 2), (1, 3, 1)]) is None
    assert rank_correlation([]) is None
