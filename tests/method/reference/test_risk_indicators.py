"""Indicators and likeness as data: what cannot be one is refused with its place."""

from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.exchange.context.form_column import AnswerKind
from opora.exchange.context.form_layout import form_layout
from opora.reference.factor_worth import FirstKnown, OptionWorths
from opora.reference.indicator_rule import Ratio, YesCount, printed_value
from opora.reference.likeness_file import likenesses_of
from opora.reference.likeness_library import likeness_for, likenesses
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.risk_indicator import Adverse
from opora.reference.risk_indicator_file import risk_indicators_of
from opora.reference.risk_indicator_library import risk_indicators, risk_indicators_for
from opora.reference.status import Status

LAYOUT = form_layout(SchoolYear(2021))
YEARS = [SchoolYear(year) for year in range(2020, 2028)]
INDICATORS = """
id: проба
title: Показатели
indicators:
  - {id: a, title: первый, told: первых, needs: число, adverse: more, share: {part: p, whole: w}}
  - {id: b, title: второй, told: "вторых:", needs: да, adverse: less, said_yes: [x, y]}
publications:
  - source: проверка
    status: unverified
    valid_years: [2021]
    counted: {equipment: [a], parents: [b]}
    not_asked: [нечто]
"""
LIKENESS = """
id: проба
title: Сходство
publications:
  - source: проверка
    status: unverified
    valid_years: [2021]
    neighbours: 30
    fewest: 20
    criteria:
      - {name: a, title: число, weight: 1, needed: true,
         doublings: {answer: p, or_sum_of: [x], whole: 5}}
"""


def refusal(build, text: str) -> str:
    with pytest.raises(OporaError) as refused:
        build("проба.yaml", text.encode())
    return str(refused.value)


@pytest.mark.parametrize("year", YEARS, ids=str)
def test_every_year_of_the_catalogue_has_unverified_indicators(year: SchoolYear) -> None:
    indicators, catalogue = risk_indicators_for(year), risk_catalogue_for(year)
    assert indicators.provenance.status is Status.UNVERIFIED
    assert len(indicators.all) == 22
    factors = {one.factor_id for one in catalogue.factors}
    asked = {factor for factor, _ in indicators.by_factor}
    assert asked <= factors
    assert factors - asked == {"failing_pupils", "language_barriers", "wellbeing", "discipline"}
    assert indicators.of_factor("discipline") == ()
    assert likeness_for(year).provenance.status is Status.UNVERIFIED


def test_clubs_speak_for_the_environment_since_there_is_such_a_factor() -> None:
    before, after = (risk_indicators_for(SchoolYear(year)) for year in (2021, 2022))
    (clubs,) = after.of_factor("environment")
    assert clubs.indicator_id == "club_attendance"
    assert clubs in before.of_factor("motivation")
    assert clubs not in after.of_factor("motivation")


def test_other_years_are_refused() -> None:
    with pytest.raises(OporaError, match="Для 2009/10 учебного года нет показателей"):
        risk_indicators_for(SchoolYear(2010))
    with pytest.raises(OporaError, match="Для 2009/10 учебного года не сказано"):
        likeness_for(SchoolYear(2010))


@pytest.mark.parametrize(
    "indicator", risk_indicators()[0].all, ids=lambda indicator: indicator.indicator_id
)
def test_every_indicator_asks_what_stands_in_the_form(indicator) -> None:
    rule = indicator.rule
    if isinstance(rule, OptionWorths):
        assert {option for option, _ in rule.worths} == set(LAYOUT.by_name[rule.answer].options)
        assert indicator.adverse is Adverse.MORE, "an option is worth the more, the worse it is"
        assert {0, 1} <= {worth.value for _, worth in rule.worths}
        return
    kind = AnswerKind.YES_NO if isinstance(rule, YesCount) else AnswerKind.COUNT
    assert {LAYOUT.by_name[asked].kind for asked in rule.asked} == {kind}


@pytest.mark.parametrize("likeness", likenesses(), ids=lambda likeness: likeness.title)
def test_every_condition_stands_in_the_form_and_is_no_indicator(likeness) -> None:
    alone = {
        one.rule.answer for one in risk_indicators()[0].all if isinstance(one.rule, OptionWorths)
    }
    for criterion in likeness.criteria:
        assert not alone & set(criterion.rule.asked), "it would be compared with itself"
        questions = criterion.rule.questions if isinstance(criterion.rule, FirstKnown) else ()
        for question in questions:
            column = LAYOUT.by_name[question.answer]
            named = {option for option, _ in question.worths}
            known = {"True", "False"} if column.kind is AnswerKind.YES_NO else set(column.options)
            assert named <= known
            assert question.answer != "settlement_kind" or named == known


def test_a_ratio_leaves_out_pairs_of_which_one_is_unknown() -> None:
    rule = Ratio(("pupils_1", "pupils_2", "pupils_3"), ("classes_1", "classes_2", "classes_3"), 1)
    told = {"pupils_1": 20, "classes_1": 1, "pupils_2": 25, "classes_2": 2, "pupils_3": 9}
    assert rule.of(told) == (Fraction(45, 3), "15")
    assert rule.of({"pupils_1": 9}) is None
    assert rule.of({"pupils_1": 9, "classes_1": 0}) is None


def test_yes_is_counted_where_every_answer_is_known() -> None:
    rule = YesCount(("x", "y"))
    assert rule.of({"x": True, "y": False}) == (1, "1\u00a0из\u00a02")
    assert rule.of({"x": False, "y": False}) == (0, "0\u00a0из\u00a02")
    assert rule.of({"x": True}) is None
    assert printed_value(rule, Fraction(5, 2)) == "2,5"
    assert printed_value(rule, Fraction(2)) == "2"


def test_a_whole_file() -> None:
    (indicators,) = risk_indicators_of("x.yaml", INDICATORS.encode())
    first, second = indicators.all
    assert (first.title, first.adverse.russian) == ("первый", "чем больше, тем хуже")
    assert second.adverse.russian == "чем меньше, тем хуже"
    assert second.reading({"x": True, "y": True}).told == "вторых: 2\u00a0из\u00a02"
    assert indicators.not_asked == ("нечто",)
    assert len(indicators.sha256) == 64


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("parents: [b]", "parents: [a]"), "один показатель отнесён к двум факторам"),
        (("parents: [b]", "parents: []"), "нет ни одного показателя"),
        (("parents: [b]", "parents: [нет]"), "«counted» не может быть"),
        (("adverse: less", "adverse: other"), "indicators № 2: «adverse» не может быть «other»"),
        (("share: {part: p, whole: w}", "share: {part: p}"), "indicators № 1: «share»"),
        (("said_yes: [x, y]", "odd: 1"), "неизвестно, что такое «odd»"),
        ((", said_yes: [x, y]", ""), "не указано «said_yes»"),
    ],
)
def test_what_cannot_be_an_indicator_is_refused(change, told: str) -> None:
    assert told in refusal(risk_indicators_of, INDICATORS.replace(*change))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("needed: true", "needed: false"), "ни одно условие не названо обязательным"),
        (("weight: 1", "weight: 0"), "вес условия должен быть больше нуля"),
        (("weight: 1", "weight: 0.5"), "«weight» не может быть «0.5»"),
        (("fewest: 20", "fewest: 31"), "от 4 до 30"),
        (("fewest: 20", "fewest: 3"), "от 4 до 30"),
        (("whole: 5", "half: 5"), "«doublings» не может быть"),
    ],
)
def test_what_cannot_be_a_likeness_is_refused(change, told: str) -> None:
    assert told in refusal(likenesses_of, LIKENESS.replace(*change))


def test_a_number_that_is_not_needed_is_refused() -> None:
    start = LIKENESS.index("      - {name: a")
    second = LIKENESS[start:].replace("name: a", "name: b").replace("true", "false")
    told = refusal(likenesses_of, f"{LIKENESS}{second}")
    assert "число сравнивается, только если оно обязательно" in told
