"""What became of a recommendation at one school."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.check import Check
from opora_web.diagnosis.models.recommendation import Recommendation
from opora_web.registry.models import School


class FollowUpState(models.TextChoices):
    """Whose turn it is: the school's, the coordinator's, nobody's."""

    OPEN = "open", "ждём ответа школы"
    ANSWERED = "answered", "школа ответила"
    RETURNED = "returned", "возвращено школе"
    ACCEPTED = "accepted", "принято"


_WITH_ANSWER = (FollowUpState.ANSWERED, FollowUpState.RETURNED, FollowUpState.ACCEPTED)
_DECIDED = (FollowUpState.RETURNED, FollowUpState.ACCEPTED)


class FollowUpQuerySet(models.QuerySet["FollowUp"]):
    """Follow-ups by who asks."""

    def visible_to(self, user: Any) -> Self:
        """All of the checks seen whole; of others those of the schools in sight."""
        return self.filter(
            Q(recommendation__set_of__check_of__in=Check.objects.seen_whole_by(user))
            | Q(school__in=School.objects.visible_to(user))
        )

    def in_order(self) -> Self:
        """By recommendation, then by name of the school."""
        return self.order_by(
            "recommendation__set_of",
            "recommendation__position",
            "school__sort_key",
            "school_id",
        )


class FollowUp(models.Model):
    """Made at the moment of sending: later changes of a list change no addressee."""

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="follow_ups")
    school = models.ForeignKey(School, models.PROTECT, related_name="follow_ups")
    state = models.CharField(
        "состояние", max_length=20, choices=FollowUpState.choices, default=FollowUpState.OPEN
    )
    answer = models.TextField("что сделано", blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField("когда отвечено", null=True, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("когда решено", null=True, blank=True)
    because = models.CharField("почему возвращено", max_length=500, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "исполнение рекомендации"
        verbose_name_plural = "исполнение рекомендаций"
        constraints = (
            models.UniqueConstraint(
                fields=("recommendation", "school"), name="recommendation_is_sent_to_a_school_once"
            ),
            models.CheckConstraint(
                condition=Q(state=FollowUpState.OPEN, answer="", answered_at=None, answered_by=None)
                | Q(state__in=_WITH_ANSWER, answered_at__isnull=False, answered_by__isnull=False)
                & ~Q(answer=""),
                name="follow_up_is_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_DECIDED, decided_at__isnull=False, decided_by__isnull=False)
                | ~Q(state__in=_DECIDED) & Q(decided_at=None, decided_by=None),
                name="follow_up_is_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(because="") & Q(state=FollowUpState.RETURNED)
                | Q(because="") & ~Q(state=FollowUpState.RETURNED),
                name="follow_up_is_returned_for_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {self.recommendation}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong: the school reads them."""
        return self.school.journal_territory
