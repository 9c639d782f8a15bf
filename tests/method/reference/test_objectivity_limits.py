"""The limits of signs of objectivity: as domain facts § 5 say, and what cannot be."""

from dataclasses import replace
from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.reference.objectivity_limits_library import objectivity_limits, objectivity_limits_of
from opora.reference.status import Status


def test_the_numbers_of_the_facts():
    limits = objectivity_limits()
    peaks = limits.of("peaks")
    assert (peaks.informative_from, peaks.rough_from) == (50, 20)
    assert limits.of("more_lows").cut == Fraction(1, 10)
    assert limits.least_schools == 20
    assert {one.status for one in limits.signs} == {Status.UNVERIFIED}
    with pytest.raises(KeyError):
        limits.of("anything")


@pytest.mark.parametrize("changed", [{"rough_from": 0}, {"rough_from": 51}, {"cut": Fraction(0)}])
def test_limits_out_of_order_are_refused(changed):
    with pytest.raises(OporaError, match="по порядку"):
        replace(objectivity_limits().of("peaks"), **changed)


def test_a_broken_file_is_refused_with_its_place():
    with pytest.raises(OporaError, match=r"границы.yaml: не указано «least_schools»"):
        objectivity_limits_of("границы.yaml", b"signs: []")
