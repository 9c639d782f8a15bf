"""Counts of paper sheets are tried question by question."""

import pytest
from tests.method.diagnosis.questions import questions

from opora.diagnosis.paper_counts import PaperCounts
from opora.reference.audience import Audience
from opora.reference.questionnaire import Questionnaire

ASKED = Questionnaire(Audience.PARENT, "Анкета", "", questions(2))


def refusals(sheets, first, second, **left_out):
    counts = {"q0": first, "q1": second}
    told = PaperCounts(sheets, {name: one for name, one in counts.items() if one is not None})
    return [one.replace("\u00a0", " ") for one in told.refusals(ASKED, left_out)]


def test_counts_that_agree_pass():
    assert refusals(10, (1, 2, 3, 4, 0), (10, 0, 0, 0, 0)) == []
    assert refusals(10, (1, 2, 3, 2, 0), (10, 0, 0, 0, 0), q0=2) == []


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ((10, (1, 2, 3, 3, 0), (10, 0, 0, 0, 0)), "Вопрос 1: ответы и пропуски вместе — 9 анкет"),
        ((10, (1, 2, 3, 5, 0), (10, 0, 0, 0, 0)), "Вопрос 1: ответы и пропуски вместе — 11 анкет"),
        ((10, (10, 0, 0, 0, 0), (10, 0, 0, 0)), "Вопрос 2: впишите число анкет"),
        ((10, (10, 0, 0, 0, 0), (11, -1, 0, 0, 0)), "Вопрос 2: впишите число анкет"),
        ((10, (10, 0, 0, 0, 0), None), "Вопрос 2: впишите число анкет"),
        ((0, (0, 0, 0, 0, 0), (0, 0, 0, 0, 0)), "Нужна хотя бы одна"),
    ],
)
def test_counts_that_do_not_agree_name_the_question(told, said):
    (sentence,) = refusals(*told)
    assert said in sentence


def test_a_gap_must_be_counted_too():
    assert "Вопрос 2" in refusals(3, (3, 0, 0, 0, 0), (3, 0, 0, 0, 0), q1=1)[0]


def test_of_no_questions_nothing_is_told():
    assert PaperCounts(3, {}).told_by(()) == (0, None)
