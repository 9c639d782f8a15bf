"""Answers → risk: by hand, against a slow twin, with laws and at the least number."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.method.diagnosis.questions import HALF, questions, sheet

from opora.diagnosis.factor_score import factor_score
from opora.diagnosis.paper_counts import PaperCounts
from opora.reference.questionnaire import Direction

SHEETS = st.lists(
    st.lists(st.none() | st.integers(0, 4), min_size=4, max_size=4).map(lambda row: sheet(*row)),
    max_size=15,
)


def score(sheets, paper=None, least=1, asked=None, share=HALF):
    return factor_score(asked or questions(4), sheets, paper, least=least, answered_share=share)


def twin(sheets, asked, share):
    """Everybody in turn, question by question."""
    people = []
    for one in sheets:
        answered, total = 0, Fraction(0)
        for question in asked:
            if question.question_id in one:
                answered += 1
                chosen = Fraction(one[question.question_id], 4)
                total += chosen if question.direction is Direction.RISK else 1 - chosen
        if answered and Fraction(answered, len(asked)) >= share:
            people.append(total / answered)
    return (len(people), sum(people) / len(people) if people else None)


@given(SHEETS, st.sampled_from(Direction))
def test_the_score_agrees_with_the_slow_twin(sheets, direction):
    asked = questions(4, direction)
    found = score(sheets, asked=asked)
    assert (found.counted, found.risk) == twin(sheets, asked, HALF)
    assert found.counted + found.left_out == len(sheets)


@given(SHEETS)
def test_the_turned_scale_turns_the_risk_and_leaves_alpha(sheets):
    one, other = score(sheets), score(sheets, asked=questions(4, Direction.STRENGTH))
    assert one.risk is None or other.risk == 1 - one.risk
    assert one.alpha == other.alpha


def test_by_hand():
    found = score([sheet(0, 1, 2, 3), sheet(4, 4, 4, 4), sheet(0, 0, None, None)])
    # 6/16, 1 and 0; the third is complete by half and counts.
    assert found.risk == Fraction(11, 24)
    assert (found.counted, found.left_out, found.on_paper) == (3, 0, 0)


@pytest.mark.parametrize(("answers", "counted"), [((0, 0), 1), ((0, 0, 0), 1), ((0,), 0), ((), 0)])
def test_who_answered_half_is_counted(answers, counted):
    found = score([sheet(*answers)])
    assert (found.counted, found.left_out) == (counted, 1 - counted)


@pytest.mark.parametrize(("people", "is_shown"), [(4, False), (5, True), (6, True)])
def test_below_the_least_number_nothing_is_told(people, is_shown):
    found = score(
        [sheet(0, 1, 2, 3), sheet(1, 2, 3, 4), *[sheet(2, 2, 2, 2)] * (people - 2)], least=5
    )
    assert found.counted == people
    assert (found.risk is not None) == is_shown
    assert (found.interval is not None) == is_shown
    assert (found.alpha is not None) == is_shown


def test_nobody_is_never_a_number():
    assert score([], least=1).risk is None
    assert score([], least=0).risk is None


def test_alpha_is_of_complete_answers_alone():
    whole = [sheet(0, 0, 0, 0), sheet(4, 4, 4, 4)]
    assert score([*whole, sheet(4, 0, None, None)]).alpha == score(whole).alpha == 1


def paper(sheets, *columns):
    return PaperCounts(sheets, {f"q{one}": counts for one, counts in enumerate(columns)})


def test_paper_counts_as_so_many_people_of_one_mean():
    # Four sheets: 0 0 4 4 → mean 1/2; beside one person of 1: (1 + 4 · 1/2) / 5.
    counts = paper(4, *[(2, 0, 0, 0, 2)] * 4)
    found = score([sheet(4, 4, 4, 4)], counts)
    assert (found.counted, found.on_paper) == (5, 4)
    assert found.risk == Fraction(3, 5)
    assert found.interval is None


def test_paper_alone_passes_the_least_number():
    counts = paper(5, *[(5, 0, 0, 0, 0)] * 4)
    found = score([], counts, least=5)
    assert (found.risk, found.alpha, found.interval) == (0, None, None)
    assert score([], counts, least=6).risk is None


@pytest.mark.parametrize(("people", "is_shown"), [(0, True), (1, False), (4, False), (5, True)])
def test_paper_does_not_uncover_a_few_answers_by_link(people, is_shown):
    counts = paper(5, *[(5, 0, 0, 0, 0)] * 4)
    found = score([sheet(0, 1, 2, 3)] * people, counts, least=5)
    assert found.counted == people + 5
    assert (found.risk is not None) == is_shown


@pytest.mark.parametrize(("complete", "is_told"), [(2, False), (4, False), (5, True)])
def test_alpha_needs_the_least_number_of_complete_answers(complete, is_told):
    whole = [sheet(0, 0, 0, 0), sheet(4, 4, 4, 4), *[sheet(2, 2, 2, 2)] * (complete - 2)]
    found = score([*whole, *[sheet(1, 1, None, None)] * 5], least=5)
    assert found.risk is not None
    assert (found.alpha is not None) == is_told


def test_paper_that_says_nothing_counts_nobody():
    counts = paper(5, *[(0, 0, 0, 0, 0)] * 4)
    assert score([], counts).counted == 0
    assert score([sheet(4, 4, 4, 4)], counts).risk == 1


def test_a_sheet_with_gaps_is_one_sheet():
    assert score([], paper(5, (5, 0, 0, 0, 0), *[(3, 0, 0, 0, 0)] * 3)).counted == 5
