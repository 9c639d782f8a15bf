"""The ready questionnaires keep the limits, and a spoiled file says where it is spoiled."""

from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.answer_scale import AnswerScale
from opora.reference.audience import Audience
from opora.reference.questionnaire import Direction, Question, Questionnaire
from opora.reference.questionnaire_file import answer_scales_of, questionnaires_of
from opora.reference.questionnaire_library import (
    answer_scales,
    ready_questionnaires,
    ready_questionnaires_for,
)
from opora.reference.risk_factor_library import risk_catalogue_for
from opora.reference.status import Status
from opora.reference.survey_rules_library import survey_rules_for

YEARS = [SchoolYear(year) for year in range(2020, 2028)]


def titles(year):
    return {one.factor_id: one.title for one in risk_catalogue_for(year).factors}


@pytest.mark.parametrize("year", YEARS, ids=str)
def test_every_factor_of_a_year_is_asked_about(year):
    asked = {
        factor
        for ready in ready_questionnaires_for(year)
        for factor in ready.questionnaire.by_factor
    }
    assert asked == set(titles(year))


@pytest.mark.parametrize("year", YEARS, ids=str)
def test_every_ready_questionnaire_keeps_the_limits(year):
    ready = ready_questionnaires_for(year)
    assert {one.questionnaire.audience for one in ready} == set(Audience)
    rules = survey_rules_for(year)
    for one in ready:
        assert rules.refusals(one.questionnaire, titles(year)) == ()


def test_a_parent_answers_twelve():
    (parent,) = [one for one in ready_questionnaires() if one.ready_id == "parent"]
    assert len(parent.questionnaire.questions) == 12


def test_no_wording_is_called_official():
    assert {one.provenance.status for one in ready_questionnaires()} == {Status.UNVERIFIED}


def test_a_question_keeps_its_number_and_wording_apart_from_all_others():
    questions = {
        question for ready in ready_questionnaires() for question in ready.questionnaire.questions
    }
    assert len({question.question_id for question in questions}) == len(questions)
    for question in questions:
        assert question.text.endswith(".")
        assert '"' not in question.text


def test_each_factor_is_asked_from_both_ends_somewhere():
    directions: dict[str, set[Direction]] = {}
    for ready in ready_questionnaires():
        for question in ready.questionnaire.questions:
            directions.setdefault(question.factor_id, set()).add(question.direction)
    assert all(len(both) == 2 for both in directions.values())


SCALE = AnswerScale("plain", "да или нет", ("нет", "скорее нет", "скорее да", "да"))


def question(**told):
    usual = {"question_id": "q", "factor_id": "f", "text": "Так.", "scale": SCALE}
    return Question(**{**usual, "direction": Direction.RISK, **told})


@pytest.mark.parametrize(
    ("option", "risk"), [(0, Fraction(0)), (1, Fraction(1, 3)), (3, Fraction(1))]
)
def test_a_question_of_strength_is_counted_from_the_other_end(option, risk):
    assert question().risk_of(option) == risk
    assert question(direction=Direction.STRENGTH).risk_of(option) == 1 - risk


@pytest.mark.parametrize("option", [-1, 4])
def test_an_answer_outside_the_scale_is_a_fault_of_the_program(option):
    with pytest.raises(AssertionError, match="no option"):
        question().risk_of(option)


def test_what_a_person_reads():
    assert Audience.PARENT.genitive == "родителей"
    assert [one.russian for one in Audience] == ["директор", "педагоги", "обучающиеся", "родители"]
    assert Direction.STRENGTH.russian == "последний ответ говорит, что риска нет"
    assert question().factor_id in Questionnaire(Audience.PUPIL, "А", "", (question(),)).by_factor


@pytest.mark.parametrize(
    "build",
    [
        lambda: AnswerScale("s", "шкала", ("да",)),
        lambda: AnswerScale("s", "шкала", ("да", "да")),
        lambda: question(text=" "),
        lambda: Questionnaire(Audience.PUPIL, "Анкета", "", (question(), question(text="Иначе."))),
        lambda: Questionnaire(
            Audience.PUPIL, "Анкета", "", (question(), question(question_id="x"))
        ),
    ],
)
def test_what_cannot_be_asked_cannot_be_built(build):
    with pytest.raises(OporaError):
        build()


FILE = """
id: parent
audience: parent
title: Анкета родителя
intro: Слова.
questions:
  - {{id: q, factor: {factor}, scale: {scale}, direction: {direction}, text: "Так."}}
publications:
  - {{source: проект, status: unverified, valid_years: [2023], factors: [parents]}}
"""


def built(factor="parents", scale="plain", direction="risk"):
    content = FILE.format(factor=factor, scale=scale, direction=direction).encode()
    return questionnaires_of("a.yaml", content, answer_scales())


def test_a_file_is_read():
    (ready,) = built()
    assert ready.ready_id == "parent"
    assert len(ready.sha256) == 64
    (asked,) = ready.questionnaire.questions
    assert asked.scale.options[-1] == "да"


@pytest.mark.parametrize(
    "spoiled", [{"factor": "other"}, {"scale": "none"}, {"direction": "sideways"}]
)
def test_a_spoiled_file_says_where(spoiled):
    with pytest.raises(OporaError, match=r"a\.yaml, (questions|publications) № 1"):
        built(**spoiled)


def test_a_scale_is_read():
    content = 'scales: [{id: s, title: ш, options: ["нет", "да"]}]'.encode()
    assert answer_scales_of("s.yaml", content) == {"s": AnswerScale("s", "ш", ("нет", "да"))}
