"""An outcome that contradicts itself cannot exist."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made import an_outcome

from opora.domain.errors import OporaError
from opora.domain.marks import Marks
from opora.domain.printed_share import PrintedShare
from opora.domain.school import School


@given(st.integers(-3, 30), st.integers(-3, 30))
def test_more_low_than_participants_cannot_exist(low: int, participants: int) -> None:
    if 0 <= low <= participants:
        assert an_outcome(low, participants).low == low
    else:
        with pytest.raises(OporaError):
            an_outcome(low, participants)


@pytest.mark.parametrize(
    ("low", "participants", "more", "sentence"),
    [
        (7, 5, {}, "ниже минимума 7 человек, а участников всего 5"),
        (None, -1, {}, "не может быть отрицательным"),
        (None, 10, {"marks": Marks(1, 2, 3, 5)}, "сумма отметок 11, а участников 10"),
        (2, 10, {"marks": Marks(1, 2, 3, 4)}, "отметок «2» 1, а ниже минимума 2"),
        (2, 10, {"mean_score": 21.0, "max_score": 20.0}, "средний балл 21.0 вне пределов"),
    ],
)
def test_says_which_numbers_contradict(
    low: int | None, participants: int, more: dict[str, object], sentence: str
) -> None:
    with pytest.raises(OporaError, match=sentence):
        an_outcome(low, participants, **more)


def test_tells_all_faults_at_once() -> None:
    with pytest.raises(OporaError) as refusal:
        an_outcome(7, 5, marks=Marks(1, 1, 1, 1))
    assert len(refusal.value.sentences) == 3


def test_share_is_exact() -> None:
    assert an_outcome(3, 10).share_below_minimum == Fraction(3, 10)


@pytest.mark.parametrize(("low", "participants"), [(None, 10), (3, None), (0, 0), (None, None)])
def test_unknown_counts_give_no_share(low: int | None, participants: int | None) -> None:
    outcome = an_outcome(low, participants)
    assert outcome.share_below_minimum is None
    assert not outcome.has_counts


def test_consistent_marks_and_scores_are_kept() -> None:
    outcome = an_outcome(2, 10, marks=Marks(2, 3, 3, 2), mean_score=8.5, max_score=20.0)
    assert outcome.marks == Marks(2, 3, 3, 2)


def test_contradiction_with_the_printed_percentage_is_seen() -> None:
    printed = PrintedShare(Fraction("0.308"), 1)
    assert an_outcome(4, 12, printed_share=printed).is_contradicted
    assert not an_outcome(4, 13, printed_share=printed).is_contradicted
    assert not an_outcome(printed_share=printed).is_contradicted
    assert not an_outcome(4, 12).is_contradicted


def test_negative_marks_cannot_exist() -> None:
    with pytest.raises(OporaError, match="отрицательным"):
        Marks(-1, 1, 1, 1)


@pytest.mark.parametrize(("code", "name"), [("", "Школа"), ("1", "")])
def test_a_school_can_be_found_again(code: str, name: str) -> None:
    with pytest.raises(OporaError, match="код и название"):
        School(code, name)
