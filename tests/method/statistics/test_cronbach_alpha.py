"""Alpha at its edges, against a slow twin, and on answers that were made with a known alpha."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opora.statistics.cronbach_alpha import cronbach_alpha

ANSWER = st.integers(0, 4).map(lambda option: Fraction(option, 4))
TABLES = st.integers(2, 6).flatmap(
    lambda width: st.lists(
        st.lists(ANSWER, min_size=width, max_size=width), min_size=2, max_size=12
    )
)


def twin(answers):
    """From the matrix of covariances: k/(k − 1) × what lies off its diagonal ÷ all of it."""
    people, questions = len(answers), len(answers[0])
    means = [sum(row[one] for row in answers) / people for one in range(questions)]
    off, whole = Fraction(0), Fraction(0)
    for first in range(questions):
        for second in range(questions):
            shared = sum(
                (row[first] - means[first]) * (row[second] - means[second]) for row in answers
            )
            whole += shared
            off += shared if first != second else 0
    return Fraction(questions, questions - 1) * off / whole if whole else None


@given(TABLES)
def test_alpha_agrees_with_the_covariances(answers):
    assert cronbach_alpha(answers) == twin(answers)


@given(TABLES, st.randoms(use_true_random=False))
def test_nobody_s_place_matters(answers, dice):
    moved = dice.sample(answers, len(answers))
    assert cronbach_alpha(moved) == cronbach_alpha(answers)
    turned = [row[::-1] for row in answers]
    assert cronbach_alpha(turned) == cronbach_alpha(answers)


@given(TABLES)
def test_alpha_is_never_above_one(answers):
    alpha = cronbach_alpha(answers)
    assert alpha is None or alpha <= 1


HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    "answers",
    [
        [],
        [[HALF, Fraction(1)]],
        [[HALF], [Fraction(1)]],
        [[HALF, HALF], [HALF, HALF]],
        [[Fraction(0), Fraction(1)], [Fraction(1), Fraction(0)]],
    ],
    ids=["nobody", "one person", "one question", "all alike", "all sums alike"],
)
def test_where_nothing_can_be_compared_there_is_no_alpha(answers):
    assert cronbach_alpha(answers) is None


def test_the_same_answer_to_every_question_is_an_alpha_of_one():
    assert cronbach_alpha([[Fraction(x)] * 3 for x in (0, 1, 1)]) == 1


def test_by_hand():
    # Sums 0, 1, 2: squares 2. Questions 0, 0, 1 and 0, 1, 1: squares 2/3 each. 2·(1 − 2/3).
    answers = [[Fraction(0), Fraction(0)], [Fraction(0), Fraction(1)], [Fraction(1), Fraction(1)]]
    assert cronbach_alpha(answers) == Fraction(2, 3)


@pytest.mark.parametrize("noise", [1, 2, 4])
def test_a_planted_alpha_is_found_again(noise):
    # A question = what the person thinks (variance 1) + chance of its own (variance noise).
    # By Spearman and Brown the alpha of five such questions is 5 / (5 + noise).
    dice = Random(noise)
    answers = []
    for _ in range(1500):
        thinks = dice.gauss(0, 1)
        row = [thinks + dice.gauss(0, noise**0.5) for _ in range(5)]
        answers.append([Fraction(round(one * 64), 64) for one in row])
    found = cronbach_alpha(answers)
    assert found is not None
    assert float(found) == pytest.approx(5 / (5 + noise), abs=0.03)
