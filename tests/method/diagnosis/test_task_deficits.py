"""Tasks in deficit: by the limits of their level, by class, by mark, beside other schools."""

from dataclasses import replace
from fractions import Fraction

import pytest

from opora.diagnosis.task_deficits import Completion, TaskState, state_of, task_lines
from opora.domain.errors import OporaError
from opora.domain.work_summary import ScoreCount, Task, TaskCount, WorkSummary
from opora.reference.status import Status
from opora.reference.task_limits_library import task_limits

LIMITS = task_limits()
BASIC, ADVANCED, HIGH = (Task(level, 1, level) for level in "БПВ")


@pytest.mark.parametrize(
    ("task", "points", "state"),
    [
        (BASIC, 600, TaskState.SUFFICIENT),
        (BASIC, 599, TaskState.BETWEEN),
        (BASIC, 570, TaskState.BETWEEN),
        (BASIC, 569, TaskState.INSUFFICIENT),
        *((task, 300, TaskState.SUFFICIENT) for task in (ADVANCED, HIGH)),
        *((task, 285, TaskState.BETWEEN) for task in (ADVANCED, HIGH)),
        *((task, 284, TaskState.INSUFFICIENT) for task in (ADVANCED, HIGH)),
        (Task("1", 1, None), 0, TaskState.UNKNOWN),
    ],
)
def test_the_limits_of_each_level(task, points, state):
    assert state_of(task, Completion(1000, points, 1), LIMITS) is state


def test_without_the_greatest_points_there_is_no_share():
    untold = Completion(10, 5, None)
    assert (untold.share, untold.mean) == (None, Fraction(1, 2))
    assert state_of(BASIC, untold, LIMITS) is TaskState.UNKNOWN
    assert Completion(0, 0, 2).share is None
    assert Completion(0, 0, 2).mean is None


TASKS = (Task("1", 2, "Б"),)


def a_work(*counts, tasks=TASKS):
    return WorkSummary((ScoreCount(1, 3, None, 1),), 20, tasks, tuple(counts))


def test_classes_and_marks_of_a_school():
    school = a_work(
        TaskCount("1", "А", 3, 6, 6),
        TaskCount("1", "А", 5, 9, 18),
        TaskCount("1", "Б", 3, 5, 0),
        TaskCount("1", "", None, 1, 2),
    )
    (line,) = task_lines(school, [], LIMITS)
    assert line.school == Completion(21, 26, 2)
    # Five of class Б are too few, and so is the pupil without a class.
    assert line.by_class == (("А", Completion(15, 24, 2)),)
    # Eleven have «3», nine have «5»: a group speaks from ten.
    assert line.by_mark == ((3, Completion(11, 6, 2)),)
    assert line.state is TaskState.SUFFICIENT
    assert line.elsewhere == ()


def test_a_single_small_group_is_not_told_by_subtraction():
    counts = [
        TaskCount("1", "А", 4, 20, 20),
        TaskCount("1", "Б", 3, 12, 12),
        TaskCount("1", "В", 2, 1, 0),
    ]
    (line,) = task_lines(a_work(*counts), [], LIMITS)
    assert line.by_class == (("А", Completion(20, 20, 2)),)
    assert line.by_mark == ((4, Completion(20, 20, 2)),)
    # Pupils without a class are a group as well: one of them hides a class.
    (line,) = task_lines(a_work(*counts[:2], TaskCount("1", "", None, 1, 0)), [], LIMITS)
    assert line.by_class == (("А", Completion(20, 20, 2)),)
    (line,) = task_lines(a_work(*counts[:2]), [], LIMITS)
    assert [name for name, _ in line.by_class] == ["А", "Б"]


@pytest.mark.parametrize(
    ("pupils", "is_told", "state"),
    [(9, False, TaskState.UNKNOWN), (10, True, TaskState.INSUFFICIENT)],
)
def test_a_school_of_few_pupils_is_not_judged(pupils, is_told, state):
    (line,) = task_lines(a_work(TaskCount("1", "А", 2, pupils, 0)), [], LIMITS)
    assert (line.is_told, line.state) == (is_told, state)
    assert len(line.by_class) == len(line.by_mark) == is_told


def test_other_schools_of_the_same_work():
    school = a_work(TaskCount("1", "А", 3, 6, 6))
    other = a_work(TaskCount("1", "А", 3, 4, 8))
    foreign = a_work(TaskCount("1", "А", 3, 100, 0), tasks=(Task("1", 3, "Б"),))
    (line,) = task_lines(school, [[school, other], [school, other, other, foreign]], LIMITS)
    assert line.elsewhere == (None, Completion(14, 22, 2))


def test_tasks_are_the_same_by_name_and_points_whatever_the_level():
    school = a_work(TaskCount("4К1", "А", 3, 10, 6), tasks=(Task("4К1", 2, "Б"),))
    other = a_work(TaskCount("4к1", "А", 3, 4, 8), tasks=(Task("4к1", 2, None),))
    foreign = a_work(TaskCount("4К1", "А", 3, 9, 9), tasks=(Task("4К1", 1, "Б"),))
    (line,) = task_lines(school, [[school, other, other, foreign]], LIMITS)
    assert line.elsewhere == (Completion(18, 22, 2),)


def test_the_limits_say_that_they_are_second_hand():
    assert LIMITS.status is Status.UNVERIFIED
    assert (LIMITS.group_from, LIMITS.of("П").title, LIMITS.of(None)) == (10, "повышенный", None)
    with pytest.raises(OporaError, match="по порядку"):
        replace(LIMITS.levels[0], insufficient_below=Fraction(61, 100))


def test_words():
    assert TaskState.INSUFFICIENT.russian == "недостаточно: возможная причина"
    assert TaskState.UNKNOWN.russian == "без оценки"
