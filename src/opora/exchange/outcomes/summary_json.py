"""Counted scores and tasks of a work as plain lists, for a file or a column of a table."""

from collections.abc import Iterable, Mapping
from typing import Any

from opora.domain.work_summary import ScoreCount, Task, TaskCount, WorkSummary


def scores_as_json(summary: WorkSummary) -> list[list[int | None]]:
    """[score, mark, journal mark, pupils] a line."""
    return [list(one) for one in summary.scores]


def tasks_as_json(summary: WorkSummary) -> dict[str, Any]:
    """Tasks, and for each class and mark the [pupils, points] of every task in that order.

    Names of tasks are written once and not with every count: a region keeps thousands of works.
    """
    groups: dict[tuple[str, int | None], dict[str, list[int]]] = {}
    for one in summary.task_counts:
        group = groups.setdefault((one.school_class, one.mark), {})
        group[one.task] = [one.pupils, one.points]
    return {
        "tasks": [list(task) for task in summary.tasks],
        "groups": [
            [*group, [counts.get(task.name) for task in summary.tasks]]
            for group, counts in groups.items()
        ],
    }


def summary_of_json(
    max_score: int | None, scores: Iterable[list[Any]], tasks: Mapping[str, Any] | None = None
) -> WorkSummary:
    """The summary again; without ``tasks`` that of the scores alone."""
    told = tasks or {"tasks": [], "groups": []}
    known = tuple(Task(*one) for one in told["tasks"])
    return WorkSummary(
        tuple(ScoreCount(*one) for one in scores),
        max_score,
        known,
        tuple(
            TaskCount(task.name, school_class, mark, *counts)
            for school_class, mark, row in told["groups"]
            for task, counts in zip(known, row, strict=True)
            if counts
        ),
    )
