"""What surveys tell the risk profile."""

from fractions import Fraction

import pytest
from tests.office.diagnosis.surveys import YEAR, answered, running

from opora.diagnosis.evidence import EvidenceKind
from opora.diagnosis.paper_counts import PaperCounts
from opora_web.diagnosis.actions.campaigns import close_campaign
from opora_web.diagnosis.actions.paper_entries import enter_paper
from opora_web.diagnosis.survey_evidence import evidence_of_surveys
from opora_web.diagnosis.survey_results import results_of
from opora_web.registry.roles import Role


@pytest.fixture
def run(cast):
    return running(cast.own, codes=12)


def closed(cast, run):
    return close_campaign(by=cast.own.person(Role.COORDINATOR), campaign=run.campaign)


def test_a_closed_survey_gives_evidence_for_each_factor(cast, run):
    for code in run.codes:
        answered(run, code, 0)
    assert evidence_of_surveys(cast.own.school, YEAR) == ()
    closed(cast, run)
    parents, wellbeing = evidence_of_surveys(cast.own.school, YEAR)
    assert (parents.factor_id, wellbeing.factor_id) == ("parents", "wellbeing")
    assert parents.kind is EvidenceKind.QUESTIONNAIRE
    assert parents.title == "низкий уровень вовлечённости родителей"
    # Five questions of strength answered by the least, one of risk: 5/6.
    assert parents.risk == Fraction(5, 6)
    assert "Мало ответов" in parents.weakness
    assert parents.source == "Опрос «Опрос», 2022/23 учебный год"


def test_too_few_answers_are_said_and_not_counted(cast, run):
    for code in run.codes[:9]:
        answered(run, code, 0)
    closed(cast, run)
    for one in evidence_of_surveys(cast.own.school, YEAR):
        assert one.risk is None
        assert "ничего не показывается" in one.told


def with_paper(cast, run, answers):
    for code in run.codes[:answers]:
        answered(run, code, 0)
    asked = run.part.questionnaire.asked
    counts = {one.question_id: (8, *(0 for _ in one.scale.options[1:])) for one in asked.questions}
    by = cast.own.person(Role.DIRECTOR)
    enter_paper(by=by, part=run.now(), counts=PaperCounts(8, counts), left_out={})
    closed(cast, run)
    parents, _ = evidence_of_surveys(cast.own.school, YEAR)
    return parents


def test_paper_joins_the_answers(cast, run):
    parents = with_paper(cast, run, 10)
    assert parents.risk == Fraction(5, 6)
    assert "бумажные" in parents.weakness


def test_paper_does_not_uncover_a_few_answers(cast, run):
    parents = with_paper(cast, run, 2)
    assert parents.risk is None
    assert "ответов по ссылкам меньше 10" in parents.told


def test_other_schools_and_years_have_nothing_of_it(cast, run):
    for code in run.codes:
        answered(run, code, 0)
    closed(cast, run)
    assert evidence_of_surveys(cast.neighbour.school, YEAR) == ()
    assert evidence_of_surveys(cast.own.school, YEAR.previous) == ()


def test_results_ask_the_database_as_seldom_whatever_their_number(
    cast, run, django_assert_max_num_queries
):
    closed(cast, run)
    with django_assert_max_num_queries(4):
        evidence_of_surveys(cast.own.school, YEAR)
    part = run.now()
    with django_assert_max_num_queries(2):
        assert len(results_of(part)) == 2
