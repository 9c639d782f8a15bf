"""One thing that a check found, in its wording, whatever the schools."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.reference.status import Status
from opora_web.diagnosis.models.addressed import Addressed
from opora_web.diagnosis.models.check import Check, CheckState
from opora_web.registry.models import School


class CheckFindingQuerySet(models.QuerySet["CheckFinding"]):
    """Findings by who asks."""

    def visible_to(self, user: Any) -> Self:
        """All of the checks seen whole; of others those that stand at schools in sight."""
        own = self.model.objects.filter(schools__school__in=School.objects.visible_to(user))
        return self.filter(
            Q(check_of__in=Check.objects.seen_whole_by(user))
            | ~Q(check_of__state=CheckState.PREPARED) & Q(pk__in=own.values("pk"))
        )

    def in_order(self) -> Self:
        """As the check tells them."""
        return self.order_by("check_of", "position", "pk")


class CheckFinding(Addressed):
    """``kind_id`` is that of the catalogue, empty for a wording of the municipality's own.

    Wording, source and status are kept as they were told, so that a later catalogue changes no
    earlier check.
    """

    check_of = models.ForeignKey(Check, models.CASCADE, related_name="findings")
    position = models.PositiveIntegerField()
    kind_id = models.CharField(max_length=60, blank=True)
    wording = models.CharField("что выявлено", max_length=500)
    source = models.CharField("откуда формулировка", max_length=500)
    status = models.CharField(
        "насколько подтверждено",
        max_length=20,
        choices=[(one.value, one.russian) for one in Status],
    )

    objects = CheckFindingQuerySet.as_manager()

    class Meta(Addressed.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "выявленный недостаток"
        verbose_name_plural = "выявленные недостатки"
        constraints = (
            *Addressed.Meta.constraints,
            models.UniqueConstraint(
                fields=("check_of", "wording"), name="check_finds_a_thing_once"
            ),
            models.CheckConstraint(
                condition=~Q(wording="")
                & ~Q(source="")
                & Q(status__in=[one.value for one in Status]),
                name="check_finding_says_what_and_whence",
            ),
        )

    def __str__(self) -> str:
        return self.wording

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.check_of.journal_territory
