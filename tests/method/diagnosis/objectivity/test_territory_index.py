"""100 less the share of schools with a marker."""

from fractions import Fraction

from opora.diagnosis.objectivity.marker import MarkerState
from opora.diagnosis.objectivity.territory_index import territory_index

YES, NO, UNKNOWN = MarkerState


def test_schools_of_which_nothing_is_known_are_not_in_the_share():
    index = territory_index([[YES, NO, YES], [NO, UNKNOWN], [NO, NO], [UNKNOWN, UNKNOWN], [YES]])
    assert (index.with_markers, index.assessed, index.not_assessed) == (2, 4, 1)
    assert index.value == 50


def test_a_third():
    assert territory_index([[YES], [NO], [NO]]).value == Fraction(200, 3)


def test_nothing_is_known():
    assert territory_index([[UNKNOWN]]).value is None
    assert territory_index([]).value is None
