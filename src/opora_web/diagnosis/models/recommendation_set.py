"""Recommendations of a check that have the same addressees and the same basis."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.addressed import Addressed
from opora_web.diagnosis.models.check import Check
from opora_web.registry.models import Act, School


class RecommendationSetQuerySet(models.QuerySet["RecommendationSet"]):
    """Sets by who asks."""

    def visible_to(self, user: Any) -> Self:
        """All of the checks seen whole; of others those that were sent to schools in sight."""
        schools = School.objects.visible_to(user)
        sent = self.model.objects.filter(recommendations__follow_ups__school__in=schools)
        return self.filter(
            Q(check_of__in=Check.objects.seen_whole_by(user)) | Q(pk__in=sent.values("pk"))
        )

    def in_order(self) -> Self:
        """As the check tells them."""
        return self.order_by("check_of", "position", "pk")


class RecommendationSet(Addressed):
    """``schools`` are those named one by one; whom it was sent to stands in the follow-ups.

    ``basis`` are the words of the paper, ``act`` the registered one, where there is any.
    """

    check_of = models.ForeignKey(Check, models.CASCADE, related_name="sets")
    position = models.PositiveIntegerField()
    schools = models.ManyToManyField(School, blank=True, related_name="+")
    basis = models.CharField("основание", max_length=500, blank=True)
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="+")
    sent_at = models.DateTimeField("отправлено", null=True, blank=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    objects = RecommendationSetQuerySet.as_manager()

    class Meta(Addressed.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "рекомендации проверки"
        verbose_name_plural = "рекомендации проверок"
        constraints = (
            *Addressed.Meta.constraints,
            models.UniqueConstraint(
                fields=("check_of", "position"), name="recommendation_set_stands_once"
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, sent_by=None)
                | Q(sent_at__isnull=False, sent_by__isnull=False)
                & (Q(addressees="named") | Q(school_list__isnull=False)),
                name="recommendation_set_is_sent_to_known_schools",
            ),
        )

    def __str__(self) -> str:
        return f"рекомендации № {self.position}: {self.check_of}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.check_of.journal_territory

    @property
    def is_sent(self) -> bool:
        """Whether schools have it."""
        return self.sent_at is not None
