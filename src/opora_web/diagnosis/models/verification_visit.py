"""The visit of a curator on which a risk profile was verified."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.risk_profile import RiskProfile
from opora_web.registry.models import Act


class VerificationVisitQuerySet(models.QuerySet["VerificationVisit"]):
    """Visits by who asks and in their order."""

    def visible_to(self, user: Any) -> Self:
        """Those on the profiles in sight."""
        return self.filter(profile__in=RiskProfile.objects.visible_to(user))

    def newest_first(self) -> Self:
        """The latest visit first."""
        return self.order_by("-visited_on", "-pk")


class VerificationVisit(models.Model):
    """``visitor`` is the curator's name and post as they were on that day.

    ``act_number`` is what the paper signed at school is called by, ``act`` the same paper where it
    stands in the registry. ``findings`` is what was seen, without names of pupils.
    """

    profile = models.ForeignKey(RiskProfile, models.PROTECT, related_name="visits")
    visited_on = models.DateField("дата визита")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    visitor = models.CharField("кто проверял", max_length=450)
    act_number = models.CharField("номер акта", max_length=60, blank=True)
    act = models.ForeignKey(
        Act, models.PROTECT, null=True, blank=True, verbose_name="документ", related_name="+"
    )
    findings = models.TextField("что установлено")
    recorded_at = models.DateTimeField(auto_now_add=True)

    objects = VerificationVisitQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "визит куратора"
        verbose_name_plural = "визиты кураторов"
        constraints = (
            models.CheckConstraint(
                condition=~Q(findings="") & ~Q(visitor=""), name="visit_has_a_visitor_and_findings"
            ),
        )

    def __str__(self) -> str:
        return f"визит куратора: {self.profile}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.profile.journal_territory
