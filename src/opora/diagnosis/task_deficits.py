"""Which tasks of a work a school's pupils do poorly: a possible cause, never a proof."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from opora.domain.work_summary import Task, TaskCount, WorkSummary
from opora.reference.task_limits import TaskLimits

# A class or a mark.
_Key = TypeVar("_Key", str, int | None)


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

    ``by_class`` and ``by_mark`` leave out groups below the limit, ``elsewhere`` is ``None`` for
    too few schools. Where ``is_told`` is false the pupils of the school are too few themselves.
    """

    task: Task
    school: Completion
    is_told: bool
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
    alike = [[one for one in works if has_same_tasks(one, school)] for works in places]
    return tuple(_line(task, school, alike, limits) for task in school.tasks)


def has_same_tasks(one: WorkSummary, other: WorkSummary) -> bool:
    """By name and greatest points: one file tells the level of a task, another does not."""
    return _as_compared(one) == _as_compared(other)


def _as_compared(work: WorkSummary) -> list[tuple[str, int | None]]:
    return [(task.name.upper(), task.max_points) for task in work.tasks]


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
    is_told = whole.pupils >= limits.group_from
    classes: dict[str, list[TaskCount]] = defaultdict(list)
    marks: dict[int | None, list[TaskCount]] = defaultdict(list)
    for one in counts:
        classes[one.school_class].append(one)
        marks[one.mark].append(one)
    by_class, by_mark = (_told_groups(task, groups, limits) for groups in (classes, marks))
    return TaskLine(
        task,
        whole,
        is_told,
        state_of(task, whole, limits) if is_told else TaskState.UNKNOWN,
        tuple(sorted((name, group) for name, group in by_class.items() if name)),
        tuple(sorted((mark, group) for mark, group in by_mark.items() if mark is not None)),
        tuple(_elsewhere(task, works, limits.least_schools) for works in places),
    )


def _told_groups(
    task: Task, groups: Mapping[_Key, Sequence[TaskCount]], limits: TaskLimits
) -> Mapping[_Key, Completion]:
    """Groups large enough to be told.

    A single small group is what the others leave of the school, so the next smallest is left out
    with it. Pupils without a class or a mark are a group too, one that no page shows.
    """
    told = {key: _completion(task, counts) for key, counts in groups.items()}
    smallest = sorted(told, key=lambda key: told[key].pupils)
    hidden = [key for key in smallest if told[key].pupils < limits.group_from]
    if len(hidden) == 1:
        hidden = smallest[:2]
    return {key: group for key, group in told.items() if key not in hidden}


def _elsewhere(task: Task, works: Sequence[WorkSummary], least: int) -> Completion | None:
    if len(works) < least:
        return None
    name = task.name.upper()
    return _completion(
        task,
        [count for work in works for count in work.task_counts if count.task.upper() == name],
    )


def _completion(task: Task, counts: Sequence[TaskCount]) -> Completion:
    pupils = sum(one.pupils for one in counts)
    return Completion(pupils, sum(one.points for one in counts), task.max_points)
