"""Comparable schools: the nearest by conditions, in any order of the forms, or a refusal."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made_conditions import FORMS, YEAR, a_form, many_forms, random_forms
from tests.reference.comparable_twin import slow_nearest

from opora.diagnosis.comparable_schools import (
    ComparableSchools,
    NoComparison,
    comparable_schools,
    comparable_schools_of_all,
)
from opora.diagnosis.likeness_phrase import conditions_phrase, likeness_phrase
from opora.reference.likeness_library import likeness_for

LIKENESS = likeness_for(YEAR)


def nearest(form, forms):
    found = comparable_schools(form, forms, LIKENESS)
    assert isinstance(found, ComparableSchools), found.reason
    return found.nearest


def reason(form, forms) -> str:
    found = comparable_schools(form, forms, LIKENESS)
    assert isinstance(found, NoComparison)
    return found.reason


def measured(found):
    if isinstance(found, NoComparison):
        return None
    return [(one.distance, one.form.school.code) for one in found.nearest]


def test_at_most_thirty_nearest_and_never_the_school_itself() -> None:
    own = a_form("own")
    forms = [own, *many_forms(50)]
    codes = [one.form.school.code for one in nearest(own, forms)]
    # All are equally near: the smaller code first.
    assert codes == sorted(str(code) for code in range(1, 51))[:30]


def test_a_distance_is_the_weighted_mean_of_what_is_known_of_both() -> None:
    own = a_form("own", pupils=64)
    other = a_form("other", pupils=128, settlement_kind="city", is_boarding=None)
    forms = [other, *many_forms(25, settlement_kind="city", settlement_size="above_680k")]
    found = {one.form.school.code: one.distance for one in nearest(own, forms)}
    # Kind of settlement 3 × 2/3, one doubling of five 3 × 1/5; all weights are 20, boarding is 1.
    assert found["other"] == round((3 * 2 / 3 + 3 / 5) / 19, 9)


def test_thirty_two_times_as_many_pupils_are_as_far_as_can_be() -> None:
    own = a_form("own", pupils=10)
    forms = [a_form("32", pupils=320), a_form("99", pupils=990), *many_forms(20, pupils=40)]
    found = {one.form.school.code: one.distance for one in nearest(own, forms)}
    assert found["32"] == found["99"] > found["1"] > 0


def test_a_total_left_out_is_the_sum_of_the_grades() -> None:
    own = a_form("own", pupils=None, pupils_5=40, pupils_6=24)
    assert nearest(own, many_forms(20))[0].distance == 0


def test_nineteen_schools_are_too_few_and_twenty_are_enough() -> None:
    own = a_form("own")
    assert len(nearest(own, [own, *many_forms(20)])) == 20
    told = reason(own, [own, *many_forms(19)])
    assert "нужно не менее 20 сопоставимых школ" in told
    assert "нашлось 19\u00a0школ." in told
    assert "а нашлась 1\u00a0школа." in reason(own, [own, *many_forms(1)])
    assert "за 2020/21 учебный год" in told
    assert "не нашлось ни одной" in reason(own, [own])


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({"settlement_kind": None}, "(вид населённого пункта)"),
        ({"pupils": 0}, "(число обучающихся)"),
        ({"settlement_kind": None, "pupils": None}, "(вид населённого пункта и число обучающихся)"),
    ],
)
def test_a_school_that_does_not_tell_where_and_how_large_it_is(answers, missing) -> None:
    own = a_form("own", **answers)
    assert missing in reason(own, many_forms(30))
    # Nor does it stand beside others.
    other = a_form("other")
    assert "own" not in {one.form.school.code for one in nearest(other, [own, *many_forms(20)])}


def test_a_school_with_two_forms_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(AssertionError, match="one form a year"):
        comparable_schools(a_form("own"), [*many_forms(20), a_form(1)], LIKENESS)


@given(FORMS)
def test_the_slow_twin_finds_the_same(forms) -> None:
    likeness = LIKENESS
    for form, found in zip(forms, comparable_schools_of_all(forms, likeness), strict=True):
        assert measured(found) == slow_nearest(form, forms, likeness)


def test_schools_at_random_are_mostly_compared() -> None:
    """Else the properties below would say little."""
    found = comparable_schools_of_all(random_forms(60, seed=1), LIKENESS)
    assert sum(isinstance(one, ComparableSchools) for one in found) > 40


@given(FORMS, st.integers(0, 2**32))
def test_the_order_of_the_forms_changes_nothing(forms, seed: int) -> None:
    mixed = forms.copy()
    Random(seed).shuffle(mixed)
    for form in forms[:3]:
        assert comparable_schools(form, forms, LIKENESS) == comparable_schools(
            form, mixed, LIKENESS
        )


@given(FORMS)
def test_results_do_not_count(forms) -> None:
    """No condition is asked that tells how pupils or teachers do."""
    asked = {name for criterion in LIKENESS.criteria for name in criterion.rule.asked}
    others = [
        a_form(
            form.school.code,
            **{name: form.answers.get(name) for name in asked},
            parents_as_helpers="few",
            teachers=1,
        )
        for form in forms
    ]
    assert list(map(measured, comparable_schools_of_all(forms, LIKENESS))) == list(
        map(measured, comparable_schools_of_all(others, LIKENESS))
    )


def test_what_two_schools_have_in_common_in_words() -> None:
    own = a_form("own")
    assert conditions_phrase(own, LIKENESS).replace("\u00a0", " ") == (
        "село; менее 1 тыс. жителей; 64 обучающихся; поездка в крупный город занимает день; "
        "есть 5–9 классы; есть 10–11 классы; не коррекционная; не вечерняя; не закрытая; "
        "не интернат"
    )
    alike, unlike = a_form("1", pupils=61), a_form("2", settlement_kind="city", is_boarding=None)
    found = nearest(own, [alike, unlike, *many_forms(25)[2:]])
    told = {
        one.form.school.code: likeness_phrase(own, one, LIKENESS).replace("\u00a0", " ")
        for one in found
    }
    assert told["1"] == "61 обучающийся; остальные условия те же"
    assert told["2"] == (
        "64 обучающихся; отличается: город; нет ответа: школа-интернат; остальное так же"
    )
