"""The risk profile: tables of the rule, its laws, and a slow twin."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.method.diagnosis.made_evidence import (
    CUTS,
    INDICATOR,
    QUESTIONNAIRE,
    catalogue,
    evidence,
    told_case,
)
from tests.reference.risk_profile_twin import slow_assessment

from opora.diagnosis.confidence import Confidence
from opora.diagnosis.evidence import Evidence
from opora.diagnosis.factor_assessment import assess_factor
from opora.diagnosis.risk_profile import risk_profile
from opora.diagnosis.significance import Significance
from opora.diagnosis.significance_order import matters, rank_of
from opora.domain.school_year import SchoolYear
from opora.reference.risk_factor_library import risk_catalogue_for

CASES = yaml.safe_load(Path(__file__).with_name("risk_profile.yaml").read_text("utf-8"))["cases"]
PARENTS = catalogue("parents").factors[0]


@pytest.mark.parametrize("case", CASES, ids=[case["told"] for case in CASES])
def test_every_case_of_the_table(case: dict) -> None:
    weighed = assess_factor(PARENTS, told_case(case), CUTS)
    assert weighed.significance.russian == case["significance"]
    assert weighed.confidence.russian == case["confidence"]
    assert weighed.is_contradictory is case["contradiction"]
    assert bool(weighed.contradiction) is case["contradiction"]


def test_every_factor_of_the_catalogue_comes_out_even_without_evidence() -> None:
    year = risk_catalogue_for(SchoolYear(2023))
    profile = risk_profile([], year)
    assert [one.factor for one in profile.assessments] == list(year.factors)
    assert {one.significance for one in profile.assessments} == {Significance.UNKNOWN}
    assert {one.confidence for one in profile.assessments} == {Confidence.NONE}


def test_evidence_about_a_factor_of_another_year_is_kept_apart() -> None:
    stray = evidence("1", factor_id="environment")
    profile = risk_profile([stray, evidence("1/2")], catalogue("parents", "discipline"))
    assert profile.outside == (stray,)
    assert [len(one.evidences) for one in profile.assessments] == [1, 0]


def test_a_contradiction_is_told_from_both_sides() -> None:
    blind = assess_factor(PARENTS, [evidence("1"), evidence("0", QUESTIONNAIRE)], CUTS)
    strict = assess_factor(PARENTS, [evidence("0"), evidence("1", QUESTIONNAIRE)], CUTS)
    assert blind.contradiction.startswith(
        "По показателям значимость высокая, по анкетам низкая: самооценка и данные расходятся."
    )
    assert "По показателям значимость низкая, по анкетам высокая" in strict.contradiction
    assert "повод посмотреть на месте, а не вывод" in blind.contradiction


def test_a_confidence_below_the_highest_gives_its_reasons() -> None:
    reasons = [
        assess_factor(PARENTS, given_, CUTS).confidence_reasons
        for given_ in (
            [],
            [evidence("1")],
            [evidence("1"), evidence("0", QUESTIONNAIRE)],
            [evidence("1", weakness="форма старая"), evidence("1", QUESTIONNAIRE)],
            [evidence("1"), evidence("1", QUESTIONNAIRE)],
        )
    ]
    assert reasons == [
        ("показателей нет", "анкет нет"),
        ("анкет нет",),
        ("самооценка и данные расходятся",),
        ("форма старая",),
        (),
    ]


def test_one_weakness_is_told_once() -> None:
    both = [evidence("1", kind, weakness="мало ответов") for kind in (INDICATOR, QUESTIONNAIRE)]
    assert assess_factor(PARENTS, both * 2, CUTS).confidence_reasons == ("мало ответов",)


def test_a_weakness_of_a_source_that_says_nothing_weakens_nothing() -> None:
    silent = [evidence(None, weakness="не заполнено"), evidence("1")]
    weighed = assess_factor(PARENTS, [*silent, evidence("1", QUESTIONNAIRE)], CUTS)
    assert weighed.confidence is Confidence.HIGH
    assert weighed.confidence_reasons == ()


def test_only_the_two_greater_words_ask_for_an_answer() -> None:
    assert [one.russian for one in Significance if matters(one)] == ["высокая", "средняя"]


risks = st.one_of(st.none(), st.fractions(0, 1, max_denominator=12))
some_evidence = st.lists(
    st.tuples(st.sampled_from([INDICATOR, QUESTIONNAIRE]), risks, st.booleans()), max_size=9
).map(
    lambda told: [
        evidence(None if risk is None else str(risk), kind, weakness="мало" * weak)
        for kind, risk, weak in told
    ]
)


@given(some_evidence)
def test_the_slow_twin_says_the_same(given_: list[Evidence]) -> None:
    weighed = assess_factor(PARENTS, given_, CUTS)
    told = [(str(one.kind), one.risk, bool(one.weakness)) for one in given_]
    assert (
        weighed.significance.russian,
        weighed.confidence.russian,
        weighed.is_contradictory,
    ) == slow_assessment(told, CUTS.medium, CUTS.high)


@given(some_evidence, st.randoms(use_true_random=False))
def test_the_order_of_evidence_does_not_matter(given_: list[Evidence], chance) -> None:
    shuffled = list(given_)
    chance.shuffle(shuffled)
    first, second = (assess_factor(PARENTS, one, CUTS) for one in (given_, shuffled))
    assert first.significance is second.significance
    assert first.confidence is second.confidence


@given(some_evidence, st.fractions(0, 1, max_denominator=12))
def test_more_risk_of_one_number_never_lowers_the_word(
    given_: list[Evidence], risk: Fraction
) -> None:
    with_it = assess_factor(PARENTS, [*given_, evidence(str(risk))], CUTS)
    with_more = assess_factor(PARENTS, [*given_, evidence("1")], CUTS)
    assert rank_of(with_more.significance) >= rank_of(with_it.significance)


@given(some_evidence)
def test_the_proposal_is_the_greater_word_and_everything_given_is_shown(
    given_: list[Evidence],
) -> None:
    weighed = assess_factor(PARENTS, given_, CUTS)
    assert weighed.significance in [view.significance for view in weighed.views]
    assert all(
        rank_of(weighed.significance) >= rank_of(view.significance) for view in weighed.views
    )
    assert sorted(map(repr, weighed.evidences)) == sorted(map(repr, given_))
