"""A score told as evidence: with its number, its interval and its weakness."""

from dataclasses import replace
from fractions import Fraction

import pytest

from opora.diagnosis.evidence import EvidenceKind
from opora.diagnosis.factor_score import FactorScore
from opora.diagnosis.questionnaire_evidence import questionnaire_evidence
from opora.diagnosis.survey_phrase import agreement
from opora.domain.school_year import SchoolYear
from opora.reference.audience import Audience
from opora.reference.survey_rules_library import survey_rules_for
from opora.statistics.wilson import Interval

RULES = survey_rules_for(SchoolYear(2023))
GOOD = FactorScore(
    factor_id="parents",
    counted=40,
    left_out=1,
    on_paper=0,
    risk=Fraction(3, 5),
    interval=Interval(0.5, 0.7),
    alpha=Fraction(4, 5),
)


def evidence(audience=Audience.PARENT, **changed):
    score = replace(GOOD, **changed)
    return questionnaire_evidence(score, audience, RULES, title="фактор", source="Опрос, 2023 год")


def plain(text):
    return text.replace("\u00a0", " ")


def test_a_good_score_is_told_whole():
    found = evidence()
    assert found.kind is EvidenceKind.QUESTIONNAIRE
    assert (found.factor_id, found.asked, found.risk) == ("parents", "анкета родителей", GOOD.risk)
    assert plain(found.told) == (
        "Анкета родителей: риск — 60 % от наибольшего возможного, 40 ответов; "
        "95-процентный интервал от 50 % до 70 %."
    )
    assert found.weakness == ""
    assert found.source == "Опрос, 2023 год"


def test_below_the_least_number_only_that_is_told():
    found = evidence(risk=None, interval=None, alpha=None, counted=7)
    assert found.risk is None
    assert found.weakness == ""
    assert "нужно 10" in found.told
    assert "7" not in found.told, "how few answered is told to those who run the survey"


def test_few_answers_by_link_are_not_made_enough_by_paper():
    found = evidence(risk=None, interval=None, alpha=None, counted=13, on_paper=9)
    assert "ответов по ссылкам меньше 10" in plain(found.told)
    assert found.weakness == ""


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"counted": 19}, "Мало ответов: меньше 20."),
        ({"alpha": Fraction(69, 100)}, "альфа Кронбаха 0,69, приемлемо от 0,7"),
        ({"alpha": Fraction(697, 1000)}, "альфа Кронбаха 0,69, приемлемо от 0,7"),
        ({"alpha": None}, "Согласованность вопросов посчитать нельзя"),
        ({"on_paper": 3, "interval": None}, "есть бумажные"),
        ({"audience": Audience.DIRECTOR, "counted": 1, "alpha": None}, "самооценка директора"),
    ],
)
def test_a_weak_score_says_why(changed, said):
    found = evidence(**changed)
    assert said in plain(found.weakness)


@pytest.mark.parametrize("changed", [{"counted": 20}, {"alpha": Fraction(7, 10)}])
def test_what_is_just_enough_is_not_weak(changed):
    assert evidence(**changed).weakness == ""


def test_without_an_interval_the_sentence_ends_earlier():
    assert plain(evidence(interval=None).told).endswith("40 ответов.")


@pytest.mark.parametrize(
    ("alpha", "said"),
    [
        (None, "не считается"),
        (Fraction(7, 10), "0,70, приемлемая"),
        (Fraction(697, 1000), "0,69, низкая"),
        (Fraction(-1, 5), "\u22120,20, низкая"),
    ],
)
def test_alpha_in_words(alpha, said):
    assert agreement(replace(GOOD, alpha=alpha), RULES) == said
