"""What a run says of one school under one reading of the norm."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.verdict import Verdict
from opora_web.identification.models.run import Run
from opora_web.registry.models import School


class RunVerdictQuerySet(models.QuerySet["RunVerdict"]):
    """Verdicts by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Verdicts of the runs in sight; a school learns of its own through a notice."""
        return self.filter(run__in=Run.objects.visible_to(user))


class RunVerdict(models.Model):
    """``data`` is the school's part of the method's JSON, with the explanation.

    ``pupils_to_change`` is the distance to another verdict in pupils, null where there is none.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="verdicts")
    school = models.ForeignKey(School, models.PROTECT, related_name="verdicts")
    reading = models.CharField("прочтение", max_length=40)
    verdict = models.CharField(
        "решение", max_length=20, choices=[(one.value, one.russian) for one in Verdict]
    )
    severity = models.CharField("категория", max_length=200, blank=True)
    reason = models.TextField("почему")
    pupils_to_change = models.PositiveIntegerField(null=True)
    data = models.JSONField()

    objects = RunVerdictQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "решение о школе"
        verbose_name_plural = "решения о школах"
        constraints = (
            models.UniqueConstraint(
                fields=("run", "school", "reading"), name="run_says_one_thing_of_a_school"
            ),
            models.CheckConstraint(
                condition=Q(verdict__in=[one.value for one in Verdict]),
                name="run_verdict_is_known",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {Verdict(self.verdict).russian}"

    @property
    def among_readings(self) -> str:
        """The title of the reading where the norm is read in several ways, else nothing."""
        titles = {one["name"]: one["title"] for one in self.run.rule["readings"]}
        return titles[self.reading] if len(titles) > 1 else ""
