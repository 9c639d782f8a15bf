"""A paper made of a run: the справка, or all tables as a workbook."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.identification.models.run import Run
from opora_web.jobs.models import Job


class PaperKind(models.TextChoices):
    """What is made."""

    SPRAVKA = "spravka", "аналитическая справка"
    TABLES = "tables", "таблицы расчёта"

    @property
    def suffix(self) -> str:
        """Word or Excel."""
        return ".docx" if self is PaperKind.SPRAVKA else ".xlsx"


class RunPaperQuerySet(models.QuerySet["RunPaper"]):
    """Papers by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Papers of the runs in sight."""
        return self.filter(run__in=Run.objects.visible_to(user))


class RunPaper(models.Model):
    """``reading`` is what the справка tells; ``details`` are its particulars as they were told.

    Until the job is done there is neither ``file`` nor ``made_at``.
    """

    run = models.ForeignKey(Run, models.PROTECT, related_name="papers")
    kind = models.CharField("что это", max_length=20, choices=PaperKind.choices)
    reading = models.CharField("прочтение", max_length=40, blank=True)
    details = models.JSONField(default=dict)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
    file = models.FileField(upload_to="papers/%Y", blank=True, max_length=200)
    made_at = models.DateTimeField(null=True, blank=True)

    objects = RunPaperQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "бумага расчёта"
        verbose_name_plural = "бумаги расчётов"
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=PaperKind.values), name="run_paper_kind_is_known"
            ),
            models.CheckConstraint(
                condition=Q(kind=PaperKind.TABLES, reading="")
                | Q(kind=PaperKind.SPRAVKA) & ~Q(reading=""),
                name="run_paper_tells_one_reading_or_all",
            ),
            models.CheckConstraint(
                condition=Q(file="", made_at=None) | ~Q(file="") & Q(made_at__isnull=False),
                name="run_paper_is_made_with_its_file",
            ),
        )

    def __str__(self) -> str:
        return f"{PaperKind(self.kind).label}: {self.run}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about the paper belong."""
        return self.run.journal_territory

    @property
    def file_name(self) -> str:
        """Under what name a person gets the file."""
        kind = PaperKind(self.kind)
        title = "Справка" if kind is PaperKind.SPRAVKA else "Таблицы"
        scenario = ", сценарий" if self.run.is_scenario else ""
        return f"{title}, расчёт {self.run_id}{scenario}{kind.suffix}"
