"""Whose scale and whose minimum hold: the territory's, its region's, then the packaged ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.method.reference.works import a_provenance, a_scale, a_work

from opora.domain.errors import OporaError
from opora.domain.procedure import Procedure, ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.subject import SUBJECTS
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MarkScale
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.minimum_library import minimum_for
from opora.reference.own_entries import OwnEntries
from opora.reference.reference_tables import PACKAGED, ReferenceTables
from opora.reference.scale_library import scale_for

PHYSICS = a_work("oge", "физика", 2022)
RUSSIAN = a_work("oge", "русский язык", 2023)
UNKNOWN = a_work("vpr", "физика", 2022, 7)
DISTRICT, REGION = "Каменский район", "Пензенская область"


def a_minimum(value=12, **changes):
    told = {
        "kind": ProcedureKind.OGE,
        "subjects": ("физика",),
        "measure": Measure.PRIMARY_SCORE,
        "value": value,
        "provenance": a_provenance(2022),
    }
    return Minimum(**{**told, **changes})


def of_district(*scales, minimums=()):
    return ReferenceTables((OwnEntries(DISTRICT, scales, tuple(minimums)),))


@given(
    kind=st.sampled_from(ProcedureKind),
    subject=st.sampled_from(sorted(SUBJECTS)),
    year=st.integers(2019, 2027),
    grade=st.none() | st.integers(4, 8),
)
def test_without_own_entries_nothing_changes(kind, subject, year, grade):
    work = Procedure(year, None, kind, subject, grade if kind is ProcedureKind.VPR else None)
    for tables in (PACKAGED, ReferenceTables((OwnEntries(DISTRICT), OwnEntries(REGION)))):
        assert tables.scale_for(work) == scale_for(work)
        assert tables.minimum_for(work) == minimum_for(work)
        assert tables.own_minimum_for(work) is None
        assert (tables.scale_owner(work), tables.minimum_owner(work)) == ("", "")


def test_an_own_scale_beats_the_packaged_one_and_only_for_its_work():
    own = a_scale(region=REGION)
    tables = of_district(own)
    assert tables.scale_for(PHYSICS) == own != scale_for(PHYSICS)
    assert tables.scale_owner(PHYSICS) == DISTRICT
    another_year = a_work("oge", "физика", 2023)
    assert tables.scale_for(another_year) == scale_for(another_year)
    assert tables.scale_owner(another_year) == ""


def test_the_nearest_territory_is_asked_first():
    near, far = a_scale(region=REGION), a_scale((*a_scale().bands[:3], MarkBand(5, 11, 45)))
    tables = ReferenceTables((OwnEntries(DISTRICT, (near,)), OwnEntries(REGION, (far,))))
    assert (tables.scale_for(PHYSICS), tables.scale_owner(PHYSICS)) == (near, DISTRICT)
    tables = ReferenceTables((OwnEntries(DISTRICT), OwnEntries(REGION, (far,))))
    assert (tables.scale_for(PHYSICS), tables.scale_owner(PHYSICS)) == (far, REGION)


def test_a_work_that_the_method_does_not_know_has_the_own_scale():
    own = a_scale(kind="vpr", grade=7)
    assert scale_for(UNKNOWN) is None
    tables = of_district(own)
    assert tables.scale_for(UNKNOWN) is own
    assert tables.minimum_for(UNKNOWN).value == own.bands[1].lowest
    assert tables.own_minimum_for(UNKNOWN) is None


def test_side_conditions_of_the_federal_scale_hold_beside_own_bounds():
    bounds = (MarkBand(2, 0, 13), MarkBand(3, 14, 22), MarkBand(4, 23, 27), MarkBand(5, 28, 33))
    identity = ProcedureIdentity(ProcedureKind.OGE, "русский язык", None)
    own = MarkScale(identity, bounds, a_provenance(2023), REGION)
    held = of_district(own).scale_for(RUSSIAN)
    assert held.mark(14) == 3
    assert scale_for(RUSSIAN).mark(14) == 2
    assert not isinstance(held.mark(23), int), "whether literacy suffices for «4» is not known"


def test_an_own_minimum_beats_scales_and_a_scale_of_a_region_is_no_minimum():
    regional = a_scale(region=REGION)
    assert of_district(regional).minimum_for(PHYSICS) == minimum_for(PHYSICS)
    own = a_minimum()
    tables = of_district(regional, minimums=[own])
    assert (tables.minimum_for(PHYSICS), tables.minimum_owner(PHYSICS)) == (own, DISTRICT)
    assert tables.minimum_owner(RUSSIAN) == ""


@pytest.mark.parametrize(
    ("scales", "minimums", "sentence"),
    [
        ((a_scale(), a_scale(region=REGION)), (), "задана дважды"),
        ((), (a_minimum(), a_minimum(13)), "задан дважды"),
    ],
)
def test_two_equal_entries_of_one_territory_are_refused(scales, minimums, sentence):
    with pytest.raises(OporaError, match=sentence):
        OwnEntries(DISTRICT, scales, minimums)
