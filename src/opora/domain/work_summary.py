"""What the pupils of one school scored in one work, counted: no row of a pupil, no code."""

from dataclasses import dataclass
from typing import NamedTuple


class ScoreCount(NamedTuple):
    """How many pupils have this primary score, mark of the work and journal mark.

    A mark is ``None`` where the file tells none and no scale gives one.
    """

    score: int
    mark: int | None
    journal: int | None
    pupils: int


class Task(NamedTuple):
    """A task as the file prints it: «4К1»; greatest points; level Б, П or В.

    ``max_points`` and ``level`` are ``None`` where the file does not tell them.
    """

    name: str
    max_points: int | None
    level: str | None


class TaskCount(NamedTuple):
    """Points of all pupils of one class with one mark for one task.

    ``school_class`` is an ordinal number or a letter, «» where the file tells none; ``pupils``
    counts those whose task has a score, «не приступал» being zero points.
    """

    task: str
    school_class: str
    mark: int | None
    pupils: int
    points: int


@dataclass(frozen=True)
class WorkSummary:
    """Counted scores and tasks of the participants of one work at one school.

    It is what markers of objectivity and the analysis of tasks are computed from; rows of pupils
    are not kept.
    """

    scores: tuple[ScoreCount, ...]
    max_score: int | None
    tasks: tuple[Task, ...] = ()
    task_counts: tuple[TaskCount, ...] = ()

    def __post_init__(self) -> None:
        """Counts are positive, scores stay within the work, tasks are named."""
        names = {task.name for task in self.tasks}
        for score in self.scores:
            assert score.pupils > 0, f"{score}: nobody has it"
            assert score.score >= 0, f"{score}: a score is not below zero"
            assert self.max_score is None or score.score <= self.max_score, f"{score}: too many"
        for count in self.task_counts:
            assert count.task in names, f"{count}: not a task of the work"
            assert count.pupils > 0, f"{count}: nobody did it"

    @property
    def participants(self) -> int:
        """Pupils whose primary score is known."""
        return sum(count.pupils for count in self.scores)
