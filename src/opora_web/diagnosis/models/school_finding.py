"""What a check found at one school."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.diagnosis.models.check import Check, CheckState
from opora_web.diagnosis.models.check_finding import CheckFinding
from opora_web.registry.models import School


class SchoolFindingQuerySet(models.QuerySet["SchoolFinding"]):
    """Findings at schools by who asks."""

    def visible_to(self, user: Any) -> Self:
        """All of the checks seen whole; of a held one those at the schools in sight.

        A school never learns what was found at another one.
        """
        return self.filter(
            Q(finding__check_of__in=Check.objects.seen_whole_by(user))
            | ~Q(finding__check_of__state=CheckState.PREPARED)
            & Q(school__in=School.objects.visible_to(user))
        )

    def in_order(self) -> Self:
        """By check and finding, then by name of the school."""
        return self.order_by(
            "finding__check_of", "finding__position", "school__sort_key", "school_id"
        )


class SchoolFinding(models.Model):
    """``note`` is what else there is to say of the thing at this school."""

    finding = models.ForeignKey(CheckFinding, models.CASCADE, related_name="schools")
    school = models.ForeignKey(School, models.PROTECT, related_name="check_findings")
    note = models.CharField("примечание", max_length=500, blank=True)

    objects = SchoolFindingQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "недостаток у школы"
        verbose_name_plural = "недостатки у школ"
        constraints = (
            models.UniqueConstraint(
                fields=("finding", "school"), name="check_finds_a_thing_at_a_school_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {self.finding}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.finding.journal_territory
