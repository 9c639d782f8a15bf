"""Indicators among comparable schools: place, quartiles, risk, and the sentence about them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made_conditions import FORMS, YEAR, a_form, many_forms
from tests.reference.comparable_twin import slow_quartile, slow_risk

from opora.diagnosis.comparable_schools import comparable_schools, comparable_schools_of_all
from opora.diagnosis.evidence import EvidenceKind
from opora.diagnosis.indicator_evidence import indicator_evidence
from opora.diagnosis.indicator_phrase import standing_sentence
from opora.diagnosis.indicator_spread import spread_of
from opora.diagnosis.indicator_standing import indicator_standings, indicator_standings_of_all
from opora.reference.likeness_library import likeness_for
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.risk_indicator_library import risk_indicators_for

LIKENESS, INDICATORS = likeness_for(YEAR), risk_indicators_for(YEAR)
CATALOGUE = risk_catalogue_for(YEAR)
BY_ID = {one.indicator_id: one for one in INDICATORS.all}
PENSION = {"teachers": 12, "teachers_pension_age": 5}


def evidence(own, others) -> dict[str, object]:
    """By the title of the indicator."""
    found = comparable_schools(own, [own, *others], LIKENESS)
    told = indicator_evidence(found, indicator_standings(found, INDICATORS), CATALOGUE)
    return {one.title: one for one in told}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def aged(counts: list[int]):
    """A school for each number of teachers of pension age among ten."""
    return [
        a_form(code, teachers=10, teachers_pension_age=count)
        for code, count in enumerate(counts, start=1)
    ]


def test_value_place_and_risk_of_one_indicator() -> None:
    # Eight schools have 10 %, eight 20 %, eight 50 % of such teachers; Kikino 41.7 %.
    told = evidence(a_form("own", **PENSION), aged([1] * 8 + [2] * 8 + [5] * 8))
    one = told["учителя пенсионного возраста"]
    assert plain(one.told) == (
        "Учителей пенсионного возраста 5 из 12 (41,7 %); у половины из 24 сопоставимых школ "
        "от 10,0 % до 50,0 %, медиана 20,0 %; благоприятнее у 16, так же у 0."
    )
    assert one.risk == Fraction(16, 24)
    assert (one.factor_id, one.kind) == ("staff_shortage", EvidenceKind.INDICATOR)
    assert one.asked == "контекстная форма"
    assert one.source == "контекстная форма за 2020/21 учебный год, форма.csv, строка own"


def test_half_of_the_schools_with_the_same_value_count() -> None:
    own = a_form("own", teachers=10, teachers_pension_age=2)
    one = evidence(own, aged([1] * 10 + [2] * 10))["учителя пенсионного возраста"]
    assert one.risk == Fraction(3, 4)
    assert "то же значение у 10 из 20 сопоставимых школ" in plain(one.weakness)


def test_where_all_are_the_same_nothing_is_said() -> None:
    own = a_form("own", parents_as_helpers="few")
    one = evidence(own, many_forms(24, parents_as_helpers="few"))["родители помогают"]
    assert one.risk is None
    assert plain(one.told) == (
        "Готовые помочь школе родители: лишь некоторые; у всех 24 сопоставимых школ то же самое: "
        "показатель школ не различает."
    )


def test_options_have_no_quartiles() -> None:
    others = [*many_forms(12, parents_as_helpers="most")]
    others += [a_form(code, parents_as_helpers="few") for code in range(50, 60)]
    one = evidence(a_form("own", parents_as_helpers="about_half"), others)["родители помогают"]
    assert plain(one.told).endswith("из 22 сопоставимых школ благоприятнее у 12, так же у 0.")
    assert one.risk == Fraction(12, 22)


def test_fewer_is_worse_where_the_data_say_so() -> None:
    others = [a_form(code, computers=6 + code % 2) for code in range(24)]
    poor, rich = (
        evidence(a_form("own", computers=number), others)["компьютеры для обучающихся"].risk
        for number in (1, 60)
    )
    assert (poor, rich) == (1, 0)


def test_equal_quartiles_are_told_once() -> None:
    others = aged([2] * 22 + [9, 9])
    one = evidence(a_form("own", **PENSION), others)["учителя пенсионного возраста"]
    assert "у половины из 24 сопоставимых школ 20,0 %, медиана 20,0 %" in plain(one.told)


def test_an_unknown_answer_is_none_with_its_reason() -> None:
    told = evidence(a_form("own", teachers=0, teachers_pension_age=0), aged([1] * 24))
    one = told["учителя пенсионного возраста"]
    assert one.risk is None
    assert one.told == (
        "Учителя пенсионного возраста: в форме нет ответа или он невозможен: "
        "число учителей и учителей пенсионного возраста."
    )
    assert one.weakness == ""


def test_an_indicator_that_too_few_comparable_schools_tell() -> None:
    own = a_form("own", **PENSION)
    silent = [a_form(code) for code in range(100, 106)]
    one = evidence(own, [*aged([1] * 19), *silent])["учителя пенсионного возраста"]
    assert one.risk is None
    assert plain(one.told).endswith(
        "Сравнить не с чем: показатель известен у 19 из 25 сопоставимых школ, а нужно не менее 20."
    )
    enough = evidence(own, [*aged([1] * 20), *silent])["учителя пенсионного возраста"]
    assert enough.risk == 1
    assert "сопоставимых школ с ответом всего 20" in enough.weakness


def test_a_school_compared_with_none_still_tells_its_values() -> None:
    told = evidence(a_form("own", **PENSION), aged([1] * 3))
    one = told["учителя пенсионного возраста"]
    assert (one.risk, one.weakness) == (None, "")
    assert plain(one.told).startswith("Учителей пенсионного возраста 5 из 12 (41,7 %). Сравнить")


def test_what_most_comparable_schools_differ_in_weakens_all() -> None:
    far = [
        a_form(code, teachers=10, teachers_pension_age=code % 7, settlement_kind="city")
        for code in range(30)
    ]
    one = evidence(a_form("own", **PENSION), far)["учителя пенсионного возраста"]
    assert one.weakness == "больше половины сопоставимых школ отличается (вид населённого пункта)"
    few = evidence(a_form("own", **PENSION), aged([*range(10), *range(10)]))
    assert few["учителя пенсионного возраста"].weakness == "сопоставимых школ всего 20"


def test_factors_that_the_form_cannot_evidence_say_so() -> None:
    told = evidence(a_form("own"), many_forms(20))
    unasked = [one for one in told.values() if one.told == "Форма об этом не спрашивает."]
    assert [one.factor_id for one in unasked] == [
        *("failing_pupils", "language_barriers", "wellbeing", "discipline")
    ]
    assert {one.risk for one in unasked} == {None}
    assert {one.factor_id for one in told.values()} == {one.factor_id for one in CATALOGUE.factors}


@given(FORMS)
def test_of_all_at_once_is_the_same_as_one_by_one(forms) -> None:
    at_once = indicator_standings_of_all(forms, INDICATORS, LIKENESS)
    found = comparable_schools_of_all(forms, LIKENESS)
    for form, standings, among in zip(forms, at_once, found, strict=True):
        assert standings == indicator_standings(
            comparable_schools(form, forms, LIKENESS), INDICATORS
        )
        for one in standings:
            assert one.risk is None or 0 <= one.risk <= 1
            assert standing_sentence(one, among).endswith(".")
            if one.spread:
                assert one.spread.better + one.spread.same <= one.spread.known
                assert one.spread.lower <= one.spread.median <= one.spread.upper


VALUES = st.lists(st.fractions(0, 40, max_denominator=60), min_size=2, max_size=30)


@pytest.mark.parametrize("indicator_id", ["teachers_pension_age", "teachers_up_to_30"])
@given(values=VALUES, own=st.fractions(0, 40, max_denominator=60))
def test_the_slow_twin_counts_the_same(indicator_id, values, own) -> None:
    indicator = BY_ID[indicator_id]
    spread = spread_of(indicator, own, values)
    assert spread.risk == slow_risk(indicator, own, values)
    parts = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
    assert [spread.lower, spread.median, spread.upper] == [
        slow_quartile(values, part) for part in parts
    ]
    assert spread.share_better_off == Fraction(spread.better, len(values))


@given(values=VALUES, own=st.fractions(0, 40, max_denominator=60))
def test_the_worse_the_value_the_greater_the_risk(values, own) -> None:
    more = [spread_of(BY_ID["teachers_pension_age"], own + step, values).risk for step in (0, 1)]
    assert None in more or more[0] <= more[1]
