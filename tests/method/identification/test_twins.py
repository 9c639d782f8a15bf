"""The clever parts of the method agree with trying everything."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.method.identification.generated import criteria, for_twin, record_of, years_of_school
from tests.reference import verdict_twin
from tests.reference.verdict_twin import YearOfSchool

from opora.identification.criterion_finding import examine
from opora.identification.distance import distance_to_other_verdict
from opora.identification.luck import chance_of_listing
from opora.rulesets.criterion import Criterion


@given(years_of_school(), criteria())
def test_findings(years: list[YearOfSchool], criterion: Criterion) -> None:
    found = examine(record_of(years), criterion).finding
    assert found.value == verdict_twin.finding(years, for_twin(criterion))


@given(years_of_school(most_participants=4), st.lists(criteria(), min_size=1, max_size=2))
def test_distance(years: list[YearOfSchool], rules: list[Criterion]) -> None:
    for_slow = [for_twin(criterion) for criterion in rules]
    known = [{name: c or (0, 10) for name, c in year.items()} for year in years]
    listed = any(verdict_twin.is_met(known, criterion) for criterion in for_slow)
    distance = distance_to_other_verdict(record_of(years), tuple(rules), listed=listed)
    fast = distance.pupils if distance else None
    assert fast == verdict_twin.fewest_pupils(years, for_slow)


@given(
    years_of_school(most_participants=4, unknown=False),
    st.lists(criteria(), min_size=1, max_size=2),
    st.integers(0, 20),
)
def test_chance(years: list[YearOfSchool], rules: list[Criterion], rate_percent: int) -> None:
    rate = Fraction(rate_percent, 20)
    fast = chance_of_listing(record_of(years), tuple(rules), float(rate))
    slow = verdict_twin.chance(years, [for_twin(criterion) for criterion in rules], rate)
    assert fast == pytest.approx(float(slow), abs=1e-9)
