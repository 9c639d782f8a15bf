"""Further signs: there, not there, rough, refused."""

import pytest
from tests.method.diagnosis.objectivity.works import SOURCE, YEAR, kept, school

from opora.diagnosis.objectivity.boundary_peaks import boundary_peaks
from opora.diagnosis.objectivity.journal_gaps import journal_gaps
from opora.diagnosis.objectivity.marker import MarkerState
from opora.diagnosis.objectivity.more_lows import more_lows
from opora.diagnosis.objectivity.school_works import Missing
from opora.diagnosis.objectivity.signs_of_school import signs_of_school
from opora.diagnosis.objectivity.vpr_above_exam import vpr_above_exam
from opora.reference.objectivity_limits_library import objectivity_limits

LIMITS = objectivity_limits()
PEAKS, GAPS, LOWS, ABOVE = LIMITS.signs
EVEN = [score for score in range(20) for _ in range(3)]


def test_a_peak_at_the_boundary():
    sign = boundary_peaks(PEAKS, "5 МА", kept(EVEN + [7] * 6), (7, 11, 15))
    assert sign.state is MarkerState.YES
    assert sign.told == (
        "На границе отметки больше участников, чем рядом: балл 7 — 9\u00a0участников (рядом в "
        "среднем 3,0). Это признак, он требует анализа."
    )
    assert (sign.source, sign.weakness, sign.work) == (SOURCE, "", "5 МА")


def test_a_peak_elsewhere_is_none():
    sign = boundary_peaks(PEAKS, "5 МА", kept(EVEN + [9] * 6), (7, 11, 15))
    assert sign.state is MarkerState.NO
    assert sign.told == (
        "Отметки начинаются с баллов 7, 11 и 15: столбцы там не выделяются среди соседних."
    )


@pytest.mark.parametrize(
    ("pupils", "state", "weakness"),
    [
        (19, MarkerState.UNKNOWN, ""),
        (20, MarkerState.YES, "участников 20: признак грубый, надёжен он от 50"),
        (49, MarkerState.YES, "участников 49: признак грубый, надёжен он от 50"),
        (50, MarkerState.YES, ""),
    ],
)
def test_few_participants_show_no_peaks(pupils, state, weakness):
    sign = boundary_peaks(PEAKS, "5 МА", kept([7] * pupils), (7,))
    assert (sign.state, sign.weakness) == (state, weakness)


def test_peaks_that_cannot_be_seen():
    assert boundary_peaks(PEAKS, "5 МА", Missing("Нет."), (7,)).told == "Нет."
    assert "Шкала" in boundary_peaks(PEAKS, "5 МА", kept(EVEN), ()).told
    nobody = boundary_peaks(PEAKS, "5 МА", kept([], most=None), (0,))
    assert nobody.told == "Участников 0, а признак различим от 20."


def test_marks_two_away_from_the_journal():
    marks, journal = [2, 5, 3, 4] + [4] * 36, [4, 3, 4, 4] + [4] * 36
    sign = journal_gaps(GAPS, "5 МА", kept([9] * 40, marks=marks, journal=journal))
    assert sign.state is MarkerState.YES
    assert sign.told.startswith(
        "Отметка ниже журнала на 2 и более: 1 из 40, выше: 1 из 40; вместе 5,0\u00a0%, "
        "признак — от 5\u00a0%."
    )
    journal[1] = 4
    assert journal_gaps(GAPS, "5 МА", kept([9] * 40, marks=marks, journal=journal)).state is (
        MarkerState.NO
    )


def test_pupils_without_both_marks_are_left_out():
    sign = journal_gaps(GAPS, "5 МА", kept([9] * 9, marks=[2] * 9))
    assert "Сравнить нельзя" in sign.told
    assert journal_gaps(GAPS, "5 МА", Missing("Нет.")).told == "Нет."
    few = journal_gaps(GAPS, "5 МА", kept([9] * 9, marks=[2] * 9, journal=[2] * 9))
    assert few.told == "Участников 9, а признак различим от 10."


def marked(*marks):
    return kept([9] * len(marks), marks=marks)


def test_more_lows_in_a_year():
    before, now = marked(*[2] * 2 + [3] * 18), marked(*[2] * 4 + [3] * 16)
    assert more_lows(LOWS, "5 МА", before, now).state is MarkerState.YES
    assert more_lows(LOWS, "5 МА", now, before).state is MarkerState.NO
    assert more_lows(LOWS, "5 МА", marked(*[2] * 1 + [3] * 8), now).state is MarkerState.UNKNOWN
    told = more_lows(LOWS, "5 МА", before, now)
    assert told.told.startswith("Доля «2»: 10,0\u00a0% годом раньше и 20,0\u00a0% теперь, признак")
    assert told.source == f"{SOURCE}; {SOURCE}"
    assert more_lows(LOWS, "5 МА", before, Missing("Нет.")).told == "Нет."
    assert "известны не у всех" in more_lows(LOWS, "5 МА", before, kept([9])).told


def test_vpr_above_the_exam_of_the_same_cohort():
    vpr, exam = marked(*[5] * 12 + [3] * 8), marked(*[4] * 6 + [3] * 14)
    assert vpr_above_exam(ABOVE, "МА", vpr, exam).state is MarkerState.YES
    assert vpr_above_exam(ABOVE, "МА", exam, vpr).state is MarkerState.NO
    assert vpr_above_exam(ABOVE, "МА", Missing("Нет."), exam).told == "Нет."
    assert "известны не у всех" in vpr_above_exam(ABOVE, "МА", vpr, kept([9])).told
    assert "60,0\u00a0% на ВПР в 8 классе и 30,0\u00a0% на ОГЭ" in (
        vpr_above_exam(ABOVE, "МА", vpr, exam).told
    )


def test_all_signs_of_a_school():
    one = school(("5 МА", 0, kept(EVEN + [7] * 6)), ("5 МА", 1, kept(EVEN)))
    signs = list(signs_of_school(one, YEAR, LIMITS, {"5 МА": (7, 11, 15)}))
    assert len(signs) == 6 + 4 + 6 + 2
    assert [sign.work for sign in signs if sign.state is MarkerState.YES] == ["5 МА"]
    assert {sign.limits.sign_id for sign in signs} == {one.sign_id for one in LIMITS.signs}
