"""The counted rows of a school's work, and what is kept of them: counts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from opora.domain.work_summary import ScoreCount, TaskCount, WorkSummary
from opora.exchange.pupils.pupil_row import PupilRow
from opora.exchange.pupils.work import Work

_Group = tuple[str, int | None]


@dataclass(frozen=True)
class ScoredRows:
    """Rows with their marks, in the same order; reckoned when somebody asks.

    Whoever only counts the low results need not pay for the rest.
    """

    work: Work
    rows: Sequence[PupilRow]
    marks: Sequence[int | None]

    def summary(self) -> WorkSummary | None:
        """The counts of pupils with a score, ``None`` where nobody has one."""
        times: Counter[tuple[int, int | None, int | None]] = Counter()
        for row, mark in zip(self.rows, self.marks, strict=True):
            if row.score is not None:
                times[row.score, mark, row.journal] += 1
        if not times:
            return None
        scores = sorted(times, key=lambda one: (one[0], one[1] or 0, one[2] or 0))
        return WorkSummary(
            tuple(ScoreCount(*one, times[one]) for one in scores),
            self.work.max_score,
            self.work.tasks,
            tuple(self._task_counts()),
        )

    def _task_counts(self) -> Iterator[TaskCount]:
        groups: dict[_Group, list[tuple[int | None, ...]]] = defaultdict(list)
        for row, mark in zip(self.rows, self.marks, strict=True):
            if self.work.tasks and row.points and row.score is not None:
                groups[row.school_class, mark].append(row.points)
        for school_class, mark in sorted(groups, key=lambda one: (one[0], one[1] or 0)):
            columns = zip(*groups[school_class, mark], strict=True)
            for task, column in zip(self.work.tasks, columns, strict=True):
                known = [points for points in column if points is not None]
                if known:
                    yield TaskCount(task.name, school_class, mark, len(known), sum(known))
