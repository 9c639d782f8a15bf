"""One possible cause in an analysis, with where it is from."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.cause_analysis import CauseAnalysis


class CauseOrigin(models.TextChoices):
    """Whether data say it or a person wrote it."""

    DATA = "data", "по данным"
    PERSON = "person", "написано человеком"


class KeptCauseQuerySet(models.QuerySet["KeptCause"]):
    """Causes by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the analyses in sight."""
        return self.filter(analysis__in=CauseAnalysis.objects.visible_to(user))

    def in_order(self) -> Self:
        """What data say first, then what people wrote, each in its order."""
        return self.order_by("analysis", "origin", "position", "pk")


class KeptCause(models.Model):
    """``heading_id`` is that of the catalogue; ``source`` says whence it is known."""

    analysis = models.ForeignKey(CauseAnalysis, models.CASCADE, related_name="causes")
    heading_id = models.CharField("раздел", max_length=60)
    position = models.PositiveIntegerField()
    text = models.TextField("возможная причина")
    source = models.CharField("откуда", max_length=500)
    origin = models.CharField("по данным или нет", max_length=20, choices=CauseOrigin.choices)
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = KeptCauseQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "возможная причина"
        verbose_name_plural = "возможные причины"
        constraints = (
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(source="") & ~Q(heading_id=""),
                name="kept_cause_says_what_and_whence",
            ),
            models.CheckConstraint(
                condition=Q(origin=CauseOrigin.DATA, by=None)
                | Q(origin=CauseOrigin.PERSON, by__isnull=False),
                name="kept_cause_is_of_data_or_of_a_person",
            ),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.analysis.journal_territory

    @property
    def is_by_people(self) -> bool:
        """Whether a person wrote it."""
        return self.origin == CauseOrigin.PERSON
