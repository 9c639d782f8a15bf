"""Every figure of the domain facts § 7, written down from the facts and not from the tables.

Each row of a scale: upper bound of «2», upper bound of «3», first score of «4», first score of
«5», maximum.
"""

import pytest
from tests.method.reference.works import a_work

from opora.domain.subject import SUBJECTS
from opora.reference.measure import Measure
from opora.reference.minimum_library import minimum_for, minimum_table
from opora.reference.scale_library import mark_scale_table, scale_for
from opora.reference.scored_part import ScoredPart
from opora.reference.status import Status

VPR_2020_2021 = {
    ("математика", 4): (5, 9, 10, 15, 20),
    ("математика", 5): (6, 10, 11, 15, 20),
    ("математика", 6): (5, 9, 10, 14, 16),
    ("математика", 7): (6, 11, 12, 16, 19),
    ("математика", 8): (7, 14, 15, 21, 25),
    ("русский язык", 4): (13, 23, 24, 33, 38),
    ("русский язык", 5): (17, 28, 29, 39, 45),
    ("русский язык", 6): (24, 34, 35, 45, 51),
    ("русский язык", 7): (21, 31, 32, 42, 47),
    ("русский язык", 8): (25, 31, 32, 45, 51),
    ("окружающий мир", 4): (7, 17, 18, 27, 32),
    ("химия", 8): (9, 18, 19, 28, 36),
    ("физика", 7): (4, 7, 8, 11, 18),
    ("физика", 8): (4, 7, 8, 11, 18),
}
VPR = {
    **{("vpr", s, y, g): row for (s, g), row in VPR_2020_2021.items() for y in (2020, 2021)},
    ("vpr", "русский язык", 2026, 4): (9, 15, 16, 21, 24),
}
OGE = {
    ("oge", "русский язык", 2022, None): (14, 22, 23, 29, 33),
    ("oge", "русский язык", 2023, None): (14, 22, 23, 29, 33),
    ("oge", "математика", 2022, None): (7, 14, 15, 22, 31),
    ("oge", "математика", 2023, None): (7, 14, 15, 22, 31),
    ("oge", "русский язык", 2025, None): (14, 25, 26, 33, 37),
}
SCALES = VPR | OGE
LITERACY, GEOMETRY = ScoredPart.LITERACY, ScoredPart.GEOMETRY
CONDITIONS = {
    ("русский язык", 2022): {4: (LITERACY, 4), 5: (LITERACY, 6)},
    ("русский язык", 2023): {4: (LITERACY, 4), 5: (LITERACY, 6)},
    ("русский язык", 2025): {4: (LITERACY, 6), 5: (LITERACY, 9)},
    ("математика", 2022): {3: (GEOMETRY, 2)},
    ("математика", 2023): {3: (GEOMETRY, 2)},
}
EGE = {
    "русский язык": 24,
    "математика профильная": 27,
    "обществознание": 42,
    "информатика": 40,
    "география": 37,
    "физика": 36,
    "химия": 36,
    "биология": 36,
    "история": 32,
    "литература": 32,
    "английский язык": 22,
    "немецкий язык": 22,
    "французский язык": 22,
    "испанский язык": 22,
    "китайский язык": 22,
    "иностранный язык": 22,
}
OGE_2022 = {
    "физика": 11,
    "обществознание": 14,
    "литература": 16,
    "химия": 10,
    "информатика": 5,
    "география": 12,
    "биология": 13,
    "история": 11,
    "английский язык": 29,
    "немецкий язык": 29,
    "французский язык": 29,
    "испанский язык": 29,
    "иностранный язык": 29,
}


@pytest.mark.parametrize(("work", "figures"), SCALES.items(), ids=str)
def test_bounds_of_every_mark(work, figures):
    scale = scale_for(a_work(*work))
    assert scale is not None
    two, three, four = (band.highest for band in scale.bands[:3])
    assert (two, three, scale.bands[2].lowest, scale.bands[3].lowest, scale.max_score) == figures
    assert four == figures[3] - 1
    assert scale.provenance.status is Status.PUBLIC


def test_there_are_no_scales_besides():
    held = {
        (scale.identity.kind.value, scale.identity.subject, year.closing, scale.identity.grade)
        for scale in mark_scale_table().scales
        for year in scale.provenance.valid_years
    }
    assert held == set(SCALES)
    assert {scale.region for scale in mark_scale_table().scales} == {None}


@pytest.mark.parametrize(("work", "conditions"), CONDITIONS.items(), ids=str)
def test_conditions_of_oge(work, conditions):
    scale = scale_for(a_work("oge", *work))
    assert {
        band.mark: (band.requirement.part, band.requirement.min_points)
        for band in scale.bands
        if band.requirement
    } == conditions


def test_works_of_vpr_have_no_conditions():
    assert not any(band.requirement for work in VPR for band in scale_for(a_work(*work)).bands)


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_minimums_of_ege(year):
    held = {subject: minimum_for(a_work("ege", subject, year)) for subject in SUBJECTS}
    held = {subject: minimum for subject, minimum in held.items() if minimum}
    base = held.pop("математика базовая")
    assert (base.measure, base.value) == (Measure.MARK, 3)
    assert {subject: minimum.value for subject, minimum in held.items()} == EGE
    assert {minimum.measure for minimum in held.values()} == {Measure.TEST_SCORE}
    assert {minimum.provenance.status for minimum in held.values()} == {Status.PUBLIC}


@pytest.mark.parametrize("year", [2022, 2027])
def test_ege_of_other_years_is_not_known(year):
    assert [s for s in SUBJECTS if minimum_for(a_work("ege", s, year))] == []


def test_minimums_of_oge_2022():
    held = {subject: minimum_for(a_work("oge", subject, 2022)) for subject in SUBJECTS}
    values = {subject: minimum.value for subject, minimum in held.items() if minimum}
    assert values == OGE_2022 | {"русский язык": 15, "математика": 8}
    assert {minimum.measure for minimum in held.values() if minimum} == {Measure.PRIMARY_SCORE}


@pytest.mark.parametrize(
    ("year", "status"),
    [(2021, None), (2022, "unverified"), (2023, "public"), (2026, "unverified"), (2027, None)],
)
def test_gve_is_passed_with_a_three(year, status):
    minimum = minimum_for(a_work("gve", "русский язык", year))
    if status is None:
        assert minimum is None
        return
    assert (minimum.measure, minimum.value) == (Measure.MARK, 3)
    assert minimum.provenance.status is Status(status)


def test_no_number_stands_in_two_tables():
    twice = [
        work
        for work in (a_work(*work) for work in SCALES)
        if any(minimum.is_for(work) for minimum in minimum_table().minimums)
    ]
    assert twice == []
