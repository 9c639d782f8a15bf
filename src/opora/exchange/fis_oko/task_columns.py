"""Columns of tasks, «4К1 (3б)», and the points under them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from opora.exchange import cell_values
from opora.exchange.pupils.pupil_cells import whole_score
from opora.exchange.rules.about_pupils import (
    TASK_SCORE_IMPOSSIBLE,
    TASK_SCORE_UNCLEAR,
    TOTAL_IS_NOT_THE_SUM,
)
from opora.exchange.rules.rule import Remark

# «1 (2б)», «9.1 (1б)», «4К1 (3б)»; some reports leave the points out.
_TASK = re.compile(
    r"(?P<name>[0-9]{1,2}(?:[а-яa-z]{1,2}[0-9]{0,2})?(?:[.,][0-9]{1,2})*)"
    r"(?: ?\( ?(?P<maximum>[0-9]{1,2}) ?б(?:алл[аов]{0,2})?\.? ?\))?",
    re.IGNORECASE,
)


_LEVELS = frozenset({"", "Б", "П", "В"})


@dataclass(frozen=True)
class TaskColumn:
    """A task, its position from 0, and the most points for it where the header says so."""

    place: int
    name: str
    maximum: int | None


def task_columns(headers: Mapping[int, str]) -> tuple[TaskColumn, ...]:
    """Those of the columns that are headed by a task."""
    found = ((place, _TASK.fullmatch(header)) for place, header in headers.items())
    return tuple(
        TaskColumn(place, task["name"], int(task["maximum"]) if task["maximum"] else None)
        for place, task in found
        if task
    )


def most_points(tasks: Sequence[TaskColumn]) -> int | None:
    """The greatest sum, ``None`` unless every task says its own."""
    known = [task.maximum for task in tasks if task.maximum is not None]
    return sum(known) if tasks and len(known) == len(tasks) else None


def task_points(tasks: Sequence[TaskColumn], cells: Sequence[str]) -> tuple[int | None, ...]:
    """The points of one pupil; ``None`` for those that cannot be read or are above the most."""
    return tuple(_points(task, cells) for task in tasks)


def _points(task: TaskColumn, cells: Sequence[str]) -> int | None:
    text = cells[task.place] if task.place < len(cells) else ""
    score = 0 if cell_values.is_nothing(text) else whole_score(text)
    is_above = score is not None and task.maximum is not None and score > task.maximum
    return None if is_above else score


def task_levels(
    tasks: Sequence[TaskColumn], above: Iterable[Sequence[str]]
) -> tuple[str | None, ...]:
    """The level of each task, «Б», «П» or «В», from the row above the header that holds them."""
    for cells in above:
        told = [cells[task.place].upper() if task.place < len(cells) else "" for task in tasks]
        if any(told) and all(level in _LEVELS for level in told):
            return tuple(level or None for level in told)
    return (None,) * len(tasks)


def task_remarks(
    tasks: Sequence[TaskColumn], cells: Sequence[str], total: int | None
) -> tuple[Remark, ...]:
    """What is odd about the points of one pupil; a task not solved gives none."""
    points, unread, above = 0, [], []
    for task in tasks:
        text = cells[task.place] if task.place < len(cells) else ""
        score = 0 if cell_values.is_nothing(text) else whole_score(text)
        if score is None:
            unread.append(f"№ {task.name} — «{text}»")
            continue
        points += score
        if task.maximum is not None and score > task.maximum:
            above.append(f"№ {task.name} — {score} из {task.maximum}")
    remarks = [TASK_SCORE_UNCLEAR.remark(value="; ".join(unread))] if unread else []
    if above:
        remarks.append(TASK_SCORE_IMPOSSIBLE.remark(value="; ".join(above)))
    if tasks and not unread and total not in (None, points):
        remarks.append(TOTAL_IS_NOT_THE_SUM.remark(value=str(total), points=points))
    return tuple(remarks)


def has_points(tasks: Sequence[TaskColumn], cells: Sequence[str]) -> bool:
    """Whether anything stands under the tasks but signs of nothing at all."""
    return any(task.place < len(cells) and cells[task.place] for task in tasks)
