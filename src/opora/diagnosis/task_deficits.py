"""Which tasks of a work a school's pupils do poorly: a possible cause, never a proof."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from opora.domain.work_summary import Task, TaskCount, WorkSummary
from opora.reference.task_limits import TaskLimits


class TaskState(StrEnum):
    """How well a task is done by the limits of its level."""

    SUFFICIENT = "sufficient"
    BETWEEN = "between"
    INSUFFICIENT = "insufficient"
    UNKNOWN = "unknown"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _STATES[self]


_STATES = {
    TaskState.SUFFICIENT: "выполняется достаточно",
    TaskState.BETWEEN: "на границе",
    TaskState.INSUFFICIENT: "недостаточно: возможная причина",
    TaskState.UNKNOWN: "без оценки",
}


@dataclass(frozen=True)
class Completion:
    """Points of some pupils for one task; ``max_points`` for each of them, if it is known."""

    pupils: int
    points: int
    max_points: int | None

    @property
    def share(self) -> Fraction | None:
        """Points of all that could be had, ``None`` where the greatest number is not known."""
        if not self.pupils or not self.max_points:
            return None
        return Fraction(self.points, self.pupils * self.max_points)

    @property
    def mean(self) -> Fraction | None:
        """Points a pupil, ``None`` of nobody."""
        return Fraction(self.points, self.pupils) if self.pupils else None


@dataclass(frozen=True)
class TaskLine:
    """One task: at the school, by class, by mark, and elsewhere.

    ``by_mark`` leaves out groups below the limit, ``elsewhere`` is ``None`` for too few schools.
    """

    task: Task
    school: Completion
    state: TaskState
    by_class: tuple[tuple[str, Completion], ...]
    by_mark: tuple[tuple[int, Completion], ...]
    elsewhere: tuple[Completion | None, ...]


def task_lines(
    school: WorkSummary, places: Sequence[Sequence[WorkSummary]], limits: TaskLimits
) -> tuple[TaskLine, ...]:
    """A line for every task in the order of the work.

    ``places`` are the works of all schools of a municipality, of a region, the school's among
    them; schools that wrote a work of other tasks are not compared with.
    """
    alike = [[one for one in works if one.tasks == school.tasks] for works in places]
    return tuple(_line(task, school, alike, limits) for task in school.tasks)


def state_of(task: Task, completion: Completion, limits: TaskLimits) -> TaskState:
    """By the limits of the level; unknown without a level or without the greatest points."""
    level, share = limits.of(task.level), completion.share
    if level is None or share is None:
        return TaskState.UNKNOWN
    if share >= level.sufficient_from:
        return TaskState.SUFFICIENT
    return TaskState.INSUFFICIENT if share < level.insufficient_below else TaskState.BETWEEN


def _line(
    task: Task, school: WorkSummary, places: Sequence[Sequence[WorkSummary]], limits: TaskLimits
) -> TaskLine:
    counts = [one for one in school.task_counts if one.task == task.name]
    whole = _completion(task, counts)
    classes = sorted({one.school_class for one in counts if one.school_class})
    marks = sorted({one.mark for one in counts if one.mark is not None})
    by_mark = ((mark, _of(task, counts, _has_mark(mark))) for mark in marks)
    return TaskLine(
        task,
        whole,
        state_of(task, whole, limits),
        tuple((name, _of(task, counts, _in_class(name))) for name in classes),
        tuple((mark, group) for mark, group in by_mark if group.pupils >= limits.group_from),
        tuple(_elsewhere(task, works, limits.least_schools) for works in places),
    )


def _elsewhere(task: Task, works: Sequence[WorkSummary], least: int) -> Completion | None:
    if len(works) < least:
        return None
    return _completion(
        task, [count for work in works for count in work.task_counts if count.task == task.name]
    )


def _in_class(name: str) -> Callable[[TaskCount], bool]:
    return lambda one: one.school_class == name


def _has_mark(mark: int) -> Callable[[TaskCount], bool]:
    return lambda one: one.mark == mark


def _of(
    task: Task, counts: Sequence[TaskCount], belongs: Callable[[TaskCount], bool]
) -> Completion:
    return _completion(task, [one for one in counts if belongs(one)])


def _completion(task: Task, counts: Sequence[TaskCount]) -> Completion:
    pupils = sum(one.pupils for one in counts)
    return Completion(pupils, sum(one.points for one in counts), task.max_points)
