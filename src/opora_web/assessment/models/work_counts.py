"""What the pupils of a school scored in one work, counted."""

from typing import Any, Self

from django.db import models

from opora.domain.work_summary import WorkSummary
from opora.exchange.outcomes.summary_json import summary_of_json
from opora_web.assessment.models.result import Result


class WorkCountsQuerySet(models.QuerySet["WorkCounts"]):
    """Counts by who asks and by what still holds."""

    def visible_to(self, user: Any) -> Self:
        """Counts of the results that the user sees."""
        return self.filter(result__in=Result.objects.visible_to(user))

    def in_force(self) -> Self:
        """Those of results that were taken in, not taken back and not set aside."""
        return self.filter(result__in=Result.objects.in_force())


class WorkCounts(models.Model):
    """No row of a pupil, no code: how many have which score, mark and journal mark.

    ``scores`` and ``tasks`` are as ``opora.exchange.outcomes.summary_json`` writes them; the
    former alone are enough for markers of objectivity. Their smallest groups may be of one pupil:
    they are reckoned with and never shown or given out as they stand.
    """

    result = models.OneToOneField(Result, models.PROTECT, related_name="work_counts")
    max_score = models.PositiveSmallIntegerField("наибольший балл", null=True)
    scores = models.JSONField()
    tasks = models.JSONField()

    objects = WorkCountsQuerySet.as_manager()

    class Meta:
        """Russian names."""

        verbose_name = "сводка работы"
        verbose_name_plural = "сводки работ"

    def __str__(self) -> str:
        return f"сводка: {self.result}"

    @property
    def scored(self) -> WorkSummary:
        """The scores without the tasks."""
        return summary_of_json(self.max_score, self.scores)

    @property
    def summary(self) -> WorkSummary:
        """Scores and tasks."""
        return summary_of_json(self.max_score, self.scores, self.tasks)
