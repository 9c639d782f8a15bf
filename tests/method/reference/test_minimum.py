"""A result below the minimum, at it, and one that cannot be."""

from dataclasses import replace

import pytest
from tests.method.reference.works import a_provenance, a_work

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.requirement import Requirement
from opora.reference.scored_part import ScoredPart
from opora.reference.underivable import Underivable

EGE = Minimum(
    ProcedureKind.EGE, ("физика", "химия"), Measure.TEST_SCORE, 36, a_provenance(2023, 2024)
)
GVE = Minimum(ProcedureKind.GVE, None, Measure.MARK, 3, a_provenance(2023))
OGE = Minimum(ProcedureKind.OGE, ("физика",), Measure.PRIMARY_SCORE, 11, a_provenance(2022))
GEOMETRY = ScoredPart.GEOMETRY
WITH_GEOMETRY = replace(OGE, value=8, max_score=31, requirement=Requirement(GEOMETRY, 2))


@pytest.mark.parametrize(
    ("minimum", "result", "missed"),
    [
        (EGE, 0, True),
        (EGE, 35, True),
        (EGE, 36, False),
        (EGE, 100, False),
        (GVE, 2, True),
        (GVE, 3, False),
        (OGE, 10, True),
        (OGE, 11, False),
        (OGE, 1000, False),
    ],
)
def test_the_minimum_itself_is_passed(minimum, result, missed):
    assert minimum.is_missed(result) is missed


@pytest.mark.parametrize(
    ("result", "points", "missed"),
    [
        (7, {}, True),
        (7, {GEOMETRY: 7}, True),
        (8, {GEOMETRY: 1}, True),
        (8, {GEOMETRY: 2}, False),
        (31, {GEOMETRY: 1}, True),
    ],
)
def test_a_side_condition_is_asked_from_the_minimum_on(result, points, missed):
    assert WITH_GEOMETRY.is_missed(result, points) is missed


def test_without_the_points_of_geometry_a_pass_cannot_be_told():
    answer = WITH_GEOMETRY.is_missed(22)
    assert isinstance(answer, Underivable)
    assert answer.reason.replace("\N{NO-BREAK SPACE}", " ") == (
        "Первичный балл 22 не ниже минимума 8, но нужно ещё не менее 2 баллов за задания по "
        "геометрии, а эти баллы не известны. Возьмите отметку из протокола."
    )


def test_a_part_is_not_more_than_the_whole():
    with pytest.raises(OporaError, match="часть лежит между нулём и целым"):
        WITH_GEOMETRY.is_missed(7, {GEOMETRY: 8})


@pytest.mark.parametrize(
    ("minimum", "result", "told"),
    [
        (EGE, -1, "ЕГЭ: тестовый балл -1 — так не бывает, возможно от 0 до 100"),
        (EGE, 101, "возможно от 0 до 100. Проверьте столбец, предмет и год"),
        (GVE, 1, "отметка 1 — так не бывает, возможно от 2 до 5"),
        (GVE, 6, "возможно от 2 до 5"),
        (OGE, -1, "первичный балл -1 — так не бывает, возможно от 0. Проверьте"),
        (WITH_GEOMETRY, 32, "возможно от 0 до 31"),
    ],
)
def test_an_impossible_result_is_refused(minimum, result, told):
    with pytest.raises(OporaError, match=told):
        minimum.is_missed(result)


@pytest.mark.parametrize(
    ("minimum", "value"), [(EGE, 0), (EGE, 101), (GVE, 2), (GVE, 6), (OGE, 0), (WITH_GEOMETRY, 32)]
)
def test_a_minimum_that_nobody_misses_or_passes_cannot_be_built(minimum, value):
    with pytest.raises(OporaError, match=f"минимум {value} невозможен для показателя"):
        replace(minimum, value=value)


def test_a_minimum_fits_its_exam_subjects_and_years_only():
    assert EGE.is_for(a_work("ege", "химия", 2024))
    assert not EGE.is_for(a_work("oge", "химия", 2024))
    assert not EGE.is_for(a_work("ege", "биология", 2024))
    assert not EGE.is_for(a_work("ege", "химия", 2022))
    assert GVE.is_for(a_work("gve", "что угодно", 2023))
