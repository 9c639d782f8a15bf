"""One recommendation of a check."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.diagnosis.models.recommendation_set import RecommendationSet


class RecommendationQuerySet(models.QuerySet["Recommendation"]):
    """Recommendations by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the sets in sight."""
        return self.filter(set_of__in=RecommendationSet.objects.visible_to(user))

    def in_order(self) -> Self:
        """As the paper prints them."""
        return self.order_by("set_of", "position", "pk")


class Recommendation(models.Model):
    """``due`` and ``responsible`` are often missing in papers; pages say so."""

    set_of = models.ForeignKey(RecommendationSet, models.CASCADE, related_name="recommendations")
    position = models.PositiveIntegerField()
    text = models.TextField("что сделать")
    due = models.DateField("срок", null=True, blank=True)
    responsible = models.CharField("ответственный", max_length=300, blank=True)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "рекомендация"
        verbose_name_plural = "рекомендации"
        constraints = (
            models.UniqueConstraint(
                fields=("set_of", "position"), name="recommendation_stands_once"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="recommendation_says_something"),
        )

    def __str__(self) -> str:
        return self.text

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.set_of.journal_territory
