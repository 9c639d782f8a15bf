"""The справка of an analysis of causes: asked for by a person, written in the background."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.cause_analysis import CauseAnalysis
from opora_web.jobs.models import Job


class CausePaperQuerySet(models.QuerySet["CausePaper"]):
    """Papers by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Papers of the analyses in sight."""
        return self.filter(analysis__in=CauseAnalysis.objects.visible_to(user))


class CausePaper(models.Model):
    """``details`` are its particulars as they were told; no file until the job is done."""

    analysis = models.ForeignKey(CauseAnalysis, models.PROTECT, related_name="papers")
    details = models.JSONField(default=dict)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
    file = models.FileField(upload_to="papers/%Y", blank=True, max_length=200)
    made_at = models.DateTimeField(null=True, blank=True)

    objects = CausePaperQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "справка о причинах"
        verbose_name_plural = "справки о причинах"
        constraints = (
            models.CheckConstraint(
                condition=Q(file="", made_at=None) | ~Q(file="") & Q(made_at__isnull=False),
                name="cause_paper_is_made_with_its_file",
            ),
        )

    def __str__(self) -> str:
        return f"справка: {self.analysis}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about the paper belong."""
        return self.analysis.journal_territory

    @property
    def file_name(self) -> str:
        """Under what name a person gets the file."""
        version = f", редакция {self.analysis.version}" if self.analysis.version > 1 else ""
        return f"Справка о причинах, {self.analysis.school}{version}.docx"
