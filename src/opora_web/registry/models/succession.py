"""What became of schools: mergers, splits, new names under new records, closures."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora_web.registry.models.act import Act
from opora_web.registry.models.school import School


class SuccessionKind(models.TextChoices):
    """What happened."""

    MERGER = "merger", "объединение"
    SPLIT = "split", "разделение"
    RENAMING = "renaming", "преобразование под новым названием"
    CLOSURE = "closure", "закрытие"


class SuccessionQuerySet(models.QuerySet["Succession"]):
    """Successions by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of which the user sees either school."""
        schools = School.objects.visible_to(user)
        return self.filter(Q(predecessor__in=schools) | Q(successor__in=schools))


class Succession(models.Model):
    """``successor`` is empty for a closure, after which nothing follows."""

    kind = models.CharField(max_length=20, choices=SuccessionKind.choices)
    predecessor = models.ForeignKey(School, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(
        School, models.PROTECT, null=True, blank=True, related_name="predecessions"
    )
    date = models.DateField("дата")
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="successions")

    objects = SuccessionQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "преемственность"
        verbose_name_plural = "преемственность"
        constraints = (
            models.CheckConstraint(
                condition=Q(kind=SuccessionKind.CLOSURE, successor=None)
                | Q(
                    kind__in=(
                        *(SuccessionKind.MERGER, SuccessionKind.SPLIT, SuccessionKind.RENAMING),
                    ),
                    successor__isnull=False,
                ),
                name="succession_has_a_successor_unless_a_school_closes",
            ),
            models.CheckConstraint(
                condition=Q(successor=None) | ~Q(successor=F("predecessor")),
                name="school_does_not_succeed_itself",
            ),
            models.UniqueConstraint(
                fields=("predecessor", "successor"), name="succession_is_kept_once"
            ),
            models.UniqueConstraint(
                fields=("predecessor",),
                condition=Q(successor=None),
                name="school_closes_once",
            ),
        )

    def __str__(self) -> str:
        return f"{SuccessionKind(self.kind).label}: {self.predecessor}"
