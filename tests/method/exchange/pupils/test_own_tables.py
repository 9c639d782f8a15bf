"""Results judged by what a territory has added: they say whose numbers these are."""

import pytest
from tests.method.exchange.pupils.made_pupils import MATHEMATICS, UNSCALED, a_pupil, result_of

from opora.domain.marks import Marks
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MarkScale
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.own_entries import OwnEntries
from opora.reference.provenance import Provenance
from opora.reference.reference_tables import ReferenceTables
from opora.reference.status import Status

FROM = Provenance("приказ № 7", Status.UNVERIFIED, (SchoolYear(2021),))
SCORES = (3, 5, 12)


def a_scale(procedure, from_3=5):
    bands = (
        MarkBand(2, 0, from_3 - 1),
        MarkBand(3, from_3, 9),
        MarkBand(4, 10, 14),
        MarkBand(5, 15, 20),
    )
    return MarkScale(procedure.identity, bands, FROM)


def a_minimum(procedure, value):
    measure = Measure.PRIMARY_SCORE
    return Minimum(ProcedureKind.VPR, (procedure.subject,), measure, value, FROM)


def judged(procedure, *, scale=None, minimum=None, scores=SCORES, **of_pupil):
    entries = OwnEntries(
        "Каменский район", (scale,) if scale else (), (minimum,) if minimum else ()
    )
    tables = ReferenceTables((entries,))
    rows = [a_pupil(score, **of_pupil) for score in scores]
    return result_of(*rows, procedure=procedure, tables=tables)


def rules_of(result):
    return [remark.rule.code for remark in result.remarks]


@pytest.mark.parametrize("procedure", [MATHEMATICS, UNSCALED])
def test_marks_by_an_own_scale_say_whose_it_is_and_where_from(procedure):
    result = judged(procedure, scale=a_scale(procedure))
    assert (result.figures.low, result.figures.marks) == (1, Marks(1, 1, 1, 0))
    assert rules_of(result) == ["own-scale-applied"]
    message = result.remarks[0].message
    for words in ("Каменский район", procedure.title, "приказ № 7; 2020/21; не подтверждено"):
        assert words in message
    assert "отметки по своей шкале (Каменский район): приказ № 7" in result.source


def test_marks_of_the_file_are_not_the_scale_s():
    result = judged(MATHEMATICS, scale=a_scale(MATHEMATICS), mark=3)
    assert (result.figures.low, rules_of(result)) == (0, [])
    assert "своей" not in result.source


def test_an_own_minimum_judges_a_work_without_a_scale():
    result = judged(UNSCALED, minimum=a_minimum(UNSCALED, 4))
    assert (result.figures.low, result.figures.marks) == (1, None)
    assert rules_of(result) == ["own-minimum-applied"]
    assert "4 (первичный балл)" in result.remarks[0].message
    assert "свой минимум (Каменский район) 4 (первичный балл): приказ № 7" in result.source


def test_an_own_minimum_that_contradicts_the_packaged_scale_decides():
    result = judged(MATHEMATICS, minimum=a_minimum(MATHEMATICS, 4))
    assert (result.figures.low, result.figures.marks) == (1, None)
    assert rules_of(result) == ["own-minimum-applied"]


def test_an_own_minimum_that_agrees_with_the_packaged_scale_takes_no_marks_away():
    result = judged(MATHEMATICS, minimum=a_minimum(MATHEMATICS, 7))
    assert (result.figures.low, result.figures.marks) == (2, Marks(2, 0, 1, 0))
    assert rules_of(result) == []


def test_an_own_scale_tells_more_than_an_own_minimum():
    own = a_scale(MATHEMATICS)
    result = judged(MATHEMATICS, scale=own, minimum=a_minimum(MATHEMATICS, 12))
    assert (result.figures.low, result.figures.marks) == (1, Marks(1, 1, 1, 0))


def test_a_row_that_states_who_is_below_keeps_its_word():
    own = a_minimum(UNSCALED, 4)
    result = judged(UNSCALED, minimum=own, below_minimum=True)
    assert result.figures.low == len(SCORES)
