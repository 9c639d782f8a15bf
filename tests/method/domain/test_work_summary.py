"""Counted scores: what cannot be is a fault of the program."""

import pytest

from opora.domain.work_summary import ScoreCount, Task, TaskCount, WorkSummary

TASK = Task("4К1", 3, "Б")


def test_participants_are_those_with_a_score() -> None:
    summary = WorkSummary((ScoreCount(5, 2, 3, 4), ScoreCount(9, 4, None, 1)), 20)
    assert summary.participants == 5


def test_nobody_may_have_written_it() -> None:
    assert WorkSummary((), None).participants == 0


@pytest.mark.parametrize(
    ("scores", "counts"),
    [
        ((ScoreCount(5, 2, 3, 0),), ()),
        ((ScoreCount(-1, 2, 3, 1),), ()),
        ((ScoreCount(21, 5, 5, 1),), ()),
        ((), (TaskCount("5", "1", 2, 3, 4),)),
        ((), (TaskCount("4К1", "1", 2, 0, 0),)),
    ],
)
def test_impossible_counts(scores, counts) -> None:
    with pytest.raises(AssertionError):
        WorkSummary(scores, 20, (TASK,), counts)
