"""Files and the table of minimums: what is refused, and what a work finds there."""

from dataclasses import replace

import pytest
from tests.method.reference.works import a_provenance, a_work

from opora.domain.errors import OporaError
from opora.domain.procedure_kind import ProcedureKind
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.minimum_file import minimums_of
from opora.reference.minimum_library import minimum_for
from opora.reference.minimum_table import MinimumTable
from opora.reference.requirement import Requirement
from opora.reference.scored_part import ScoredPart

FILE = """
kind: ege
publications:
  - {{source: приказ, status: public, valid_years: [2023], minimums: [{entry}]}}
"""
PHYSICS = Minimum(ProcedureKind.EGE, ("физика",), Measure.TEST_SCORE, 36, a_provenance(2023))


def read(entry: str) -> tuple[Minimum, ...]:
    return minimums_of("ege.yaml", FILE.format(entry=entry).encode())


def test_a_whole_file_is_read():
    (minimum,) = read("{subjects: [физика, химия], measure: test-score, value: 36}")
    assert (minimum.subjects, minimum.value) == (("физика", "химия"), 36)
    assert read("{subjects: all, measure: mark, value: 3}")[0].subjects is None


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("{subjects: [алхимия], measure: test-score, value: 36}", "«subjects» не может быть"),
        ("{subjects: every, measure: test-score, value: 36}", "«subjects» не может быть «every»"),
        ("{subjects: [физика], measure: stars, value: 36}", "«measure» не может быть «stars»"),
        ("{subjects: [физика], measure: test-score, value: 36.5}", "«value» не может быть «36.5»"),
        ("{subjects: [физика], measure: test-score, value: yes}", "«value» не может быть «True»"),
        ("{subjects: [физика], measure: test-score}", "minimums № 1: не указано «value»"),
        ("{subjects: [физика], measure: mark, value: 36}", "минимум 36 невозможен"),
        ("{subjects: all, measure: mark, value: 3, region: x}", "неизвестно, что такое «region»"),
    ],
)
def test_a_broken_file_is_refused(entry, told):
    with pytest.raises(OporaError, match=told):
        read(entry)


@pytest.mark.parametrize("subjects", [("химия", "физика"), None])
def test_a_minimum_given_twice_is_refused(subjects):
    other = replace(PHYSICS, subjects=subjects, value=32)
    with pytest.raises(OporaError, match=r"минимум за 2022/23 задан дважды \(36 и 32\)"):
        MinimumTable((PHYSICS, other))


@pytest.mark.parametrize(
    "other",
    [
        replace(PHYSICS, subjects=("химия",)),
        replace(PHYSICS, kind=ProcedureKind.OGE),
        replace(PHYSICS, provenance=a_provenance(2024)),
    ],
)
def test_other_subjects_exams_and_years_may_stand_beside(other):
    assert MinimumTable((PHYSICS, other)).find(a_work("ege", "физика", 2023)) is PHYSICS


def test_a_work_with_a_scale_has_the_least_score_of_three():
    minimum = minimum_for(a_work("oge", "математика", 2023))
    assert (minimum.value, minimum.max_score) == (8, 31)
    assert minimum.requirement == Requirement(ScoredPart.GEOMETRY, 2)
    assert "04-57" in minimum.provenance.source
    assert minimum_for(a_work("vpr", "русский язык", 2021, 5)).is_missed(17) is True


def test_the_pass_of_russian_does_not_wait_for_literacy():
    assert minimum_for(a_work("oge", "русский язык", 2025)).is_missed(37) is False


@pytest.mark.parametrize(
    "work",
    [
        a_work("ege", "математика", 2024),
        a_work("oge", "физика", 2023),
        a_work("oge", "русский язык", 2024),
        a_work("vpr", "история", 2021, 5),
        a_work("monitoring", "физика", 2023, 8),
    ],
    ids=lambda work: work.title,
)
def test_what_is_not_known_is_not_guessed(work):
    assert minimum_for(work) is None


def test_the_minimum_of_a_university_is_nowhere():
    assert minimum_for(a_work("ege", "русский язык", 2026)).value == 24, "36 is a university's"
