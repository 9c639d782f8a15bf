"""Every school of the real context form among its comparable schools, joined by login with ВПР."""

from collections import Counter
from pathlib import Path

import pytest
from tests.reference.comparable_twin import slow_nearest, slow_risk

from opora.diagnosis.comparable_schools import ComparableSchools, comparable_schools_of_all
from opora.diagnosis.indicator_standing import indicator_standings_of_all
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.domain.season import Season
from opora.exchange.context.read_context_form import read_context_form
from opora.exchange.file_facts import FileFacts
from opora.exchange.read_files import read_files
from opora.reference.likeness_library import likeness_for
from opora.reference.risk_indicator_library import risk_indicators_for

SHARED = Path(__file__).parents[4] / "shared" / "data"
REAL = SHARED / "context" / "context-2021.csv"
YEAR = SchoolYear(2021)
LIKENESS, INDICATORS = likeness_for(YEAR), risk_indicators_for(YEAR)

pytestmark = pytest.mark.skipif(
    not REAL.is_file(), reason="the real context form lies beside the repository only"
)


@pytest.fixture(scope="module")
def forms():
    return read_context_form(REAL, year=YEAR).forms


@pytest.fixture(scope="module")
def compared(forms):
    return comparable_schools_of_all(forms, LIKENESS)


@pytest.fixture(scope="module")
def standings(forms):
    return indicator_standings_of_all(forms, INDICATORS, LIKENESS)


def test_every_school_is_compared_or_says_why_not(forms, compared) -> None:
    assert len(forms) == len(compared) == 733
    refused = [one for one in compared if not isinstance(one, ComparableSchools)]
    assert len(refused) < 20
    assert all("число обучающихся" in one.reason for one in refused)
    for one in compared:
        if isinstance(one, ComparableSchools):
            distances = [other.distance for other in one.nearest]
            assert len(distances) == LIKENESS.neighbours
            assert distances == sorted(distances)
            assert one.form.school.code not in {other.form.school.code for other in one.nearest}


def test_every_indicator_speaks_of_most_schools(standings) -> None:
    told = Counter(
        one.indicator.indicator_id for of_school in standings for one in of_school if one.spread
    )
    assert set(told) == {one.indicator_id for one in INDICATORS.all}
    # Schools of large cities are not asked about transport.
    assert min(told.values()) > 500, told


def test_risk_is_spread_over_the_schools(standings) -> None:
    """By its definition the mean risk is near one half; far from it a direction is turned round."""
    for index, indicator in enumerate(INDICATORS.all):
        risks = [risk for of_school in standings if (risk := of_school[index].risk) is not None]
        assert 0.4 < sum(risks) / len(risks) < 0.6, indicator.indicator_id


def test_the_slow_twin_agrees_on_schools_of_every_kind(forms, compared, standings) -> None:
    of_code = {form.school.code: form for form in forms}
    for index in range(0, 733, 61):
        nearest = slow_nearest(forms[index], forms, LIKENESS)
        found = compared[index]
        assert isinstance(found, ComparableSchools) == (nearest is not None)
        if nearest is None:
            continue
        assert [(one.distance, one.form.school.code) for one in found.nearest] == nearest
        for standing in standings[index]:
            told = [standing.indicator.reading(of_code[code].answers).value for _, code in nearest]
            others = [value for value in told if value is not None]
            if standing.reading.value is None or len(others) < LIKENESS.fewest:
                assert standing.spread is None
            else:
                slow = slow_risk(standing.indicator, standing.reading.value, others)
                assert standing.risk == slow


def test_most_of_the_nearest_are_of_the_same_kind_of_settlement(compared) -> None:
    same = total = 0
    for one in compared:
        if isinstance(one, ComparableSchools):
            own = one.form.answers["settlement_kind"]
            same += sum(other.form.answers["settlement_kind"] == own for other in one.nearest)
            total += len(one.nearest)
    assert same / total > 0.9


@pytest.mark.skipif(not (SHARED / "vpr").is_dir(), reason="the protocols lie beside it only")
def test_schools_of_a_protocol_are_found_by_login(forms, compared) -> None:
    """The form names no municipality: it comes by login from the protocol."""
    path = SHARED / "vpr" / "2021-11-geografiya.xlsx"
    said = FileFacts(2021, Season.SPRING, ProcedureKind.VPR, "география", 11)
    written = {
        one.school.code: one.school for one in read_files([path], said={path: said}).outcomes
    }
    found = dict(zip((form.school.code for form in forms), compared, strict=True))
    joined = written.keys() & found.keys()
    assert len(joined) > 0.8 * len(written) > 50
    assert all(written[code].municipality for code in joined)
    # Grade eleven sits in schools that teach it: so do most of their comparable schools.
    with_grade = [
        other.form.answers["teaches_secondary"]
        for code in joined
        if isinstance(found[code], ComparableSchools)
        for other in found[code].nearest
    ]
    assert with_grade.count(True) > 0.8 * len(with_grade)
