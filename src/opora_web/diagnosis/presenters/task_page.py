"""How the tasks of one work are done at a school, and beside it in its district and region."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opora.diagnosis.task_deficits import TaskLine, TaskState, has_same_tasks, task_lines
from opora.domain.work_summary import WorkSummary
from opora.reference.task_limits_library import task_limits
from opora_web.assessment.models import WorkCounts
from opora_web.diagnosis.kept_works import meant_work
from opora_web.registry.models import School

_TONES = {
    TaskState.SUFFICIENT: "good",
    TaskState.BETWEEN: "neutral",
    TaskState.INSUFFICIENT: "warn",
    TaskState.UNKNOWN: "neutral",
}


@dataclass(frozen=True)
class ShownTask:
    """A line with the colour of its word and the name of its level."""

    line: TaskLine

    @property
    def tone(self) -> str:
        """Of the chip."""
        return _TONES[self.line.state]

    @property
    def level(self) -> str:
        """«базовый», «не указан»."""
        limits = task_limits().of(self.line.task.level)
        return limits.title if limits else "не указан"


@dataclass(frozen=True)
class TaskPage:
    """``municipality_schools`` and ``region_schools`` are how many the means are made of."""

    tasks: tuple[ShownTask, ...]
    municipality_schools: int
    region_schools: int

    @property
    def deficits(self) -> list[ShownTask]:
        """Tasks below the limit of their level."""
        return [one for one in self.tasks if one.line.state is TaskState.INSUFFICIENT]

    @property
    def is_told(self) -> bool:
        """Whether enough pupils did any of the tasks."""
        return any(one.line.is_told for one in self.tasks)

    @property
    def has_levels(self) -> bool:
        """Whether the file told the level of any task."""
        return any(one.line.task.level for one in self.tasks)


def task_page(counts: WorkCounts) -> TaskPage:
    """The tasks of the work; of other schools nothing but means is taken."""
    own = counts.summary
    district, region = _works_around(counts, own)
    lines = task_lines(own, [district, region], task_limits())
    return TaskPage(tuple(map(ShownTask, lines)), len(district), len(region))


def _works_around(
    counts: WorkCounts, own: WorkSummary
) -> tuple[Sequence[WorkSummary], Sequence[WorkSummary]]:
    """The same work with the same tasks at the schools of the municipality, and of the region."""
    alike = [
        (school.municipality_id, summary)
        for school, works in _works_of_schools(counts).items()
        if (one := meant_work(works)) and has_same_tasks(summary := one.summary, own)
    ]
    place = _standing(counts.result.school).municipality_id
    return [summary for where, summary in alike if where == place], [one for _, one in alike]


def _works_of_schools(counts: WorkCounts) -> Mapping[School, Sequence[WorkCounts]]:
    """The same work by school; works of a second record are those of the school that stands."""
    result = counts.result
    same = WorkCounts.objects.in_force().filter(
        result__kind=result.kind,
        result__subject=result.subject,
        result__grade=result.grade,
        result__school_year=result.school_year,
        result__school__municipality__region=result.school.municipality.region_id,
    )
    works: dict[School, list[WorkCounts]] = defaultdict(list)
    for one in same.select_related("result__school__merged_into").order_by("pk"):
        works[_standing(one.result.school)].append(one)
    return works


def _standing(school: School) -> School:
    return school.merged_into or school
