"""The fourteen markers: each there, not there, not to be worked out, and told with numbers."""

from dataclasses import replace

import pytest
from tests.method.diagnosis.objectivity.works import BY_NAME, SOURCE, YEAR, kept, school

from opora.diagnosis.objectivity.marker import (
    SLOTS,
    Marker,
    MarkerKind,
    MarkerSlot,
    MarkerState,
    unknown_marker,
)
from opora.diagnosis.objectivity.region_markers import region_markers
from opora.diagnosis.objectivity.school_works import SchoolWorks
from opora.diagnosis.objectivity.watched_work import EXAMS, LATER, WATCHED

LEAST = 4
USUAL = [8, 9, 10, 11, 12] * 4


def of_region(*, other, least=LEAST, usual=None):
    """Markers of «другая» among five usual schools."""
    schools = {f"обычная {n}": usual or school(("5 МА", 0, kept(USUAL))) for n in range(5)}
    found = region_markers({**schools, "другая": other}, YEAR, least)
    return found, {(one.slot.kind, one.slot.work): one for one in found.markers["другая"]}


def test_there_are_fourteen_of_each_school():
    found, markers = of_region(other=SchoolWorks({}))
    assert len(SLOTS) == len(markers) == 14
    assert len({slot.title for slot in SLOTS}) == 14
    assert [one.slot for one in found.markers["обычная 1"]] == list(SLOTS)
    assert {one.state for one in markers.values()} == {MarkerState.UNKNOWN}
    assert markers[MarkerKind.JOURNAL, "5 МА"].told == (
        "Нет баллов участников: ВПР, математика, 5 класс, 2020/21."
    )


def test_a_mean_above_the_region():
    found, markers = of_region(other=school(("5 МА", 0, kept([18, 19, 20] * 3))))
    marker = markers[MarkerKind.INFLATED_MEAN, "5 МА"]
    assert marker.state is MarkerState.YES
    assert marker.told.startswith("Средний балл школы 19,00 (интервал 95 %: 18,33–19,67), участни")
    assert "(в среднем 10,74 (интервал 95 %: " in marker.told
    assert "6\u00a0школ, участников: 109)" in marker.told
    assert marker.told.endswith("Это признак, он требует анализа.")
    assert marker.source == SOURCE
    assert dict(found.bases)["5 МА"] == "6\u00a0школ, участников: 109"
    assert found.year == YEAR


def test_a_high_mean_of_two_pupils_is_no_marker():
    _, markers = of_region(other=school(("5 МА", 0, kept([16, 20]))))
    marker = markers[MarkerKind.INFLATED_MEAN, "5 МА"]
    assert marker.state is MarkerState.NO
    assert "не выше верхней границы региона" in marker.told
    assert "анализа" not in marker.told


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (kept([20]), "Участник один"),
        (kept([20, 20]), "Баллы всех участников одинаковы: разброс не виден, интервала нет."),
        (
            kept([20, 20], most=21),
            "баллы этой работы есть у 1\u00a0школы региона, а нужно не меньше 4.",
        ),
        (kept([]), "Нет баллов участников"),
    ],
)
def test_a_mean_that_cannot_be_compared(work, reason):
    _, markers = of_region(other=school(("5 МА", 0, work)))
    marker = markers[MarkerKind.INFLATED_MEAN, "5 МА"]
    assert marker.state is MarkerState.UNKNOWN
    assert reason in marker.told


def test_a_region_of_few_schools_is_refused():
    found, _ = of_region(other=SchoolWorks({}), least=7)
    told = {states[1].state for states in zip(range(9), found.markers["обычная 0"], strict=False)}
    assert told == {MarkerState.UNKNOWN}
    assert dict(found.bases)["5 МА"].startswith(
        "Сравнить не с чем: баллы этой работы есть у 5\u00a0школ региона"
    )
    assert dict(found.bases)["4 РУ"] == (
        "Баллов этой работы нет ни у одной школы, а нужно не меньше 7."
    )


def test_one_of_two_results_is_not_guessed():
    key = (BY_NAME["5 МА"].identity, YEAR)
    _, markers = of_region(other=SchoolWorks({}, {key: "Результатов два."}))
    assert markers[MarkerKind.INFLATED_MEAN, "5 МА"].told == "Результатов два."


@pytest.mark.parametrize(
    ("scores", "journal", "state"),
    [
        ([3, 5, 9, 12], [5, 4, 4, 3], MarkerState.YES),
        ([3, 5, 9, 12], [3, 4, 4, 5], MarkerState.NO),
        # The ranks of both halves cancel out: nothing is not less than nothing.
        ([3, 5, 9, 12], [3, 4, 4, 3], MarkerState.NO),
        ([3, 5, 9, 12], [4, 4, 4, 4], MarkerState.UNKNOWN),
        ([9, 9, 9, 9], [2, 3, 4, 5], MarkerState.UNKNOWN),
        ([3, 5, 9, 12], [None] * 4, MarkerState.UNKNOWN),
        # Who has no journal mark is left out, whatever the score.
        ([3, 5, 9, 12], [3, 4, 5, None], MarkerState.NO),
    ],
)
def test_the_journal(scores, journal, state):
    _, markers = of_region(other=school(("5 МА", 0, kept(scores, journal=journal))))
    marker = markers[MarkerKind.JOURNAL, "5 МА"]
    assert marker.state is state
    assert ("Связь обратная" in marker.told) is (state is MarkerState.YES)


@pytest.mark.parametrize("pupils", [1, 2])
def test_a_journal_without_differences_is_told_in_any_number(pupils):
    work = kept([9] * pupils, journal=[4] * pupils)
    told = of_region(other=school(("5 МА", 0, work)))[1][MarkerKind.JOURNAL, "5 МА"].told
    assert told == (
        f"Участников с отметкой по журналу: {pupils}. Их отметки или баллы не различаются: "
        "связи не видно."
    )


def test_a_single_school_with_both_years_is_told_in_the_singular():
    markers = of_region(other=cohort([10, 11], [10, 11]))[1]
    told = markers[MarkerKind.FALL, "4–5 МА"].told
    assert "оба года есть у 1\u00a0школы региона, а нужно не меньше 4." in told


def cohort(before, after, **told):
    return school(("4 МА", 1, kept(before, **told)), ("5 МА", 0, kept(after, **told)))


def spread(other, least=LEAST):
    """Five usual schools with ratios near one, and another."""
    usual = {f"обычная {n}": cohort([10, 11], [10, 11 + n % 3]) for n in range(5)}
    found = region_markers({**usual, "другая": other}, YEAR, least)
    return {(one.slot.kind, one.slot.work): one for one in found.markers["другая"]}


@pytest.mark.parametrize(
    ("before", "after", "fall", "rise"),
    [
        ([16, 18], [4, 5], MarkerState.YES, MarkerState.NO),
        ([4, 5], [16, 18], MarkerState.NO, MarkerState.YES),
        ([10, 11], [10, 11], MarkerState.NO, MarkerState.NO),
        ([10, 11], [0, 0], MarkerState.UNKNOWN, MarkerState.UNKNOWN),
    ],
)
def test_a_sharp_change_of_a_cohort(before, after, fall, rise):
    markers = spread(cohort(before, after))
    assert markers[MarkerKind.FALL, "4–5 МА"].state is fall
    assert markers[MarkerKind.RISE, "4–5 МА"].state is rise


def test_a_change_is_told_with_shares_and_bound():
    told = spread(cohort([16, 18], [4, 5]))[MarkerKind.FALL, "4–5 МА"].told
    assert told.startswith(
        "В среднем выполнено 85,0\u00a0% в 4 классе и 22,5\u00a0% через год в 5 классе, "
        "отношение 3,78. Резким считается отношение выше "
    )
    assert told.endswith("(6\u00a0школ региона). Это признак, он требует анализа.")


def test_a_change_that_cannot_be_told():
    key = (MarkerKind.FALL, "4–5 МА")
    assert "наибольший балл" in spread(cohort([1, 2], [1, 2], most=None))[key].told
    assert "Нет баллов" in spread(SchoolWorks({}))[key].told
    assert "оба года есть у 6\u00a0школ региона, а нужно не меньше 7." in (
        spread(cohort([10, 11], [10, 11]), least=7)[key].told
    )


def test_words_of_states_and_works():
    assert [state.russian for state in MarkerState] == [
        *("есть признак", "признака нет", "вычислить нельзя"),
    ]
    assert [work.short for work in WATCHED] == ["4 РУ", "4 МА", "5 РУ", "5 МА", "ОГЭ РУ", "ОГЭ МА"]
    assert [work.identity.title for work in (LATER[1], EXAMS[0])] == [
        *("ВПР, математика, 5 класс", "ОГЭ, русский язык"),
    ]


def test_a_marker_is_explained_and_names_its_source():
    slot = MarkerSlot(MarkerKind.JOURNAL, "4 РУ")
    with pytest.raises(AssertionError, match="explained"):
        unknown_marker(slot, "")
    with pytest.raises(AssertionError, match="source"):
        Marker(slot, MarkerState.YES, "Сказано.")
    with pytest.raises(AssertionError, match="source"):
        replace(unknown_marker(slot, "Сказано."), state=MarkerState.NO)
