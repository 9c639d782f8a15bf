"""One application of a ruleset to the results of a territory."""

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.jobs.models import Job
from opora_web.registry.models import OfTerritory, OfTerritoryQuerySet


class RunState(models.TextChoices):
    """How far a run has come."""

    COMPUTING = "computing", "считается"
    DONE = "done", "посчитан"
    FAILED = "failed", "не посчитан"


class Run(OfTerritory):
    """Everything that is needed to make the same list again.

    ``year`` is the closing year of the last assessed school year; ``input`` holds the outcomes
    that went in, as ``outcomes.parquet``, and ``fingerprint`` the SHA-256 of their content;
    ``ruleset_sha256`` is that of the ruleset. ``scenario`` is null for an official run, else what
    was changed: such a run is never approved. ``risk_zones`` are codes of definitions asked for.
    """

    ruleset_id = models.CharField("набор правил", max_length=60)
    ruleset_version = models.CharField(max_length=20, blank=True)
    ruleset_sha256 = models.CharField(max_length=64, blank=True)
    year = models.PositiveSmallIntegerField("последний оценённый учебный год")
    risk_zones = models.JSONField(default=list)
    scenario = models.JSONField(null=True, blank=True)
    title = models.CharField("название", max_length=200, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="runs")
    created_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(
        "состояние", max_length=20, choices=RunState.choices, default=RunState.COMPUTING
    )
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
    input = models.FileField(upload_to="runs/%Y", blank=True, max_length=200)
    fingerprint = models.CharField("отпечаток данных", max_length=64, blank=True)

    objects = OfTerritoryQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "расчёт списка"
        verbose_name_plural = "расчёты списков"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__in=RunState.values), name="run_state_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(state=RunState.DONE)
                | ~Q(ruleset_sha256="") & ~Q(fingerprint="") & ~Q(input=""),
                name="run_that_is_done_can_be_done_again",
            ),
        )

    def __str__(self) -> str:
        return self.title or f"расчёт № {self.pk}"

    @property
    def is_scenario(self) -> bool:
        """Whether it answers «what if»."""
        return self.scenario is not None
