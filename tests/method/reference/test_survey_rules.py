"""The limits of questionnaires at equality, one below and one above."""

from dataclasses import replace
from fractions import Fraction

import pytest

from opora.domain.errors import OporaError
from opora.domain.school_year import SchoolYear
from opora.reference.answer_scale import AnswerScale
from opora.reference.audience import Audience
from opora.reference.questionnaire import Direction, Question, Questionnaire
from opora.reference.survey_rules_file import survey_rules_of
from opora.reference.survey_rules_library import survey_rules_for

RULES = survey_rules_for(SchoolYear(2023))
SCALE = AnswerScale("plain", "да или нет", ("нет", "да"))
TITLES = {"parents": "вовлечённость родителей", "wellbeing": "благополучие"}


def asked(audience=Audience.PARENT, **factors):
    questions = tuple(
        Question(f"{factor}-{number}", factor, f"{factor} {number}.", SCALE, Direction.RISK)
        for factor, many in factors.items()
        for number in range(many)
    )
    return Questionnaire(audience, "Анкета", "", questions)


@pytest.mark.parametrize(
    ("factors", "refused"),
    [
        ({"parents": 5}, []),
        ({"parents": 6, "wellbeing": 6}, []),
        ({"parents": 7, "wellbeing": 6}, ["13 вопросов, а можно не больше 12"]),
        ({"parents": 4}, ["4 вопроса, нужно не меньше 5. Добавьте ещё 1 вопрос"]),
        ({"parents": 5, "wellbeing": 3}, ["«благополучие»: 3 вопроса"]),
        ({"other": 5}, ["не относится ни к одному фактору"]),
        ({}, ["нет ни одного вопроса"]),
    ],
)
def test_a_questionnaire_is_refused_for_every_reason(factors, refused):
    said = [one.replace("\u00a0", " ") for one in RULES.refusals(asked(**factors), TITLES)]
    assert len(said) == len(refused)
    for sentence, part in zip(said, refused, strict=True):
        assert part in sentence


def test_others_are_asked_more_than_parents():
    assert RULES.refusals(asked(Audience.TEACHER, parents=20, wellbeing=20), TITLES) == ()
    assert RULES.refusals(asked(Audience.TEACHER, parents=21, wellbeing=20), TITLES)


def test_the_limits_are_those_agreed():
    assert RULES.least_answers[Audience.TEACHER] == 5
    assert RULES.least_answers[Audience.PUPIL] == RULES.least_answers[Audience.PARENT] == 10
    assert RULES.answered_share == Fraction(1, 2)
    assert RULES.provenance.status.russian == "не подтверждено"


def test_a_year_without_rules_is_refused():
    with pytest.raises(OporaError, match="нет правил опросов"):
        survey_rules_for(SchoolYear(2010))


@pytest.mark.parametrize(
    "changed",
    [
        {"least_answers": {Audience.PARENT: 10}},
        {"most_questions": dict.fromkeys(Audience, 0)},
        {"answered_share": Fraction(0)},
        {"answered_share": Fraction(3, 2)},
    ],
)
def test_limits_that_limit_nothing_are_refused(changed):
    with pytest.raises(OporaError, match="Правила опросов"):
        replace(RULES, **changed)


FILE = """
publications:
  - source: проект
    status: unverified
    valid_years: [2023]
    questions_a_factor: 5
    most_questions: {{director: 9, teacher: 9, pupil: 9, parent: 9}}
    least_answers: {{director: 1, teacher: 5, pupil: 9, parent: 9}}
    answered_share: {share}
    good_alpha: 7/10
    few_answers: 20
"""


def test_a_binary_fraction_is_refused():
    (rules,) = survey_rules_of("r.yaml", FILE.format(share="1/2").encode())
    assert rules.good_alpha == Fraction(7, 10)
    with pytest.raises(OporaError, match="answered_share"):
        survey_rules_of("r.yaml", FILE.format(share="0.5").encode())
