"""Scales by region, work and year; nothing stands twice."""

import pytest
from tests.method.reference.works import a_scale, a_work

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale_table import MarkScaleTable

PERM_BANDS = (MarkBand(2, 0, 3), MarkBand(3, 4, 7), MarkBand(4, 8, 10), MarkBand(5, 11, 18))
FEDERAL = a_scale(years=(2022, 2023))
PERM = a_scale(PERM_BANDS, years=(2022,), region="Пермский край")
TABLE = MarkScaleTable((PERM, FEDERAL))


@pytest.mark.parametrize(
    ("year", "region", "expected"),
    [
        (2022, None, FEDERAL),
        (2022, "Пермский край", PERM),
        (2022, "Пензенская область", FEDERAL),
        (2023, "Пермский край", FEDERAL),
        (2024, "Пермский край", None),
    ],
)
def test_the_regions_own_scale_goes_before_the_federal_one(year, region, expected):
    assert TABLE.find(a_work("oge", "физика", year), region) is expected


def test_a_regions_scale_is_nobody_elses():
    alone = MarkScaleTable((PERM,))
    assert alone.find(a_work("oge", "физика", 2022)) is None
    assert alone.federal_years(a_work("oge", "физика", 2022)) == ()


def test_years_with_a_federal_scale():
    assert TABLE.federal_years(a_work("oge", "физика", 2030)) == (
        SchoolYear(2022),
        SchoolYear(2023),
    )


def test_a_scale_given_twice_for_a_year_is_refused():
    with pytest.raises(OporaError) as refusal:
        MarkScaleTable((FEDERAL, a_scale(PERM_BANDS, years=(2021, 2022, 2023))))
    assert refusal.value.sentences == (
        "Шкала «ОГЭ, физика» за 2021/22 задана дважды.",
        "Шкала «ОГЭ, физика» за 2022/23 задана дважды.",
    )


def test_other_years_and_other_works_may_stand_beside():
    other = a_scale(kind="vpr", grade=7, years=(2022,))
    assert len(MarkScaleTable((FEDERAL, PERM, other, a_scale(years=(2021,)))).scales) == 4
