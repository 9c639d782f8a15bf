"""A check of schools: planned or not, by whom, on what basis."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora_web.accounts.models import User
from opora_web.registry.models import Act, OfTerritory, OfTerritoryQuerySet, School
from opora_web.registry.models.invariants import in_order
from opora_web.ui.text_search import stands_in


class CheckState(models.TextChoices):
    """How far a check has come."""

    PREPARED = "prepared", "готовится"
    HELD = "held", "проведена"
    CLOSED = "closed", "закрыта"


class Planned(models.TextChoices):
    """Whether it stood in a plan; old papers do not always tell."""

    PLANNED = "planned", "плановая"
    UNPLANNED = "unplanned", "внеплановая"
    UNTOLD = "untold", "в документе не сказано"


class CheckQuerySet(OfTerritoryQuerySet):
    """Checks by who asks."""

    def seen_whole_by(self, user: Any) -> Self:
        """Those of the own territory: what they found is about schools in sight."""
        return super().visible_to(user)

    def visible_to(self, user: Any) -> Self:
        """Those of the own territory, and held ones that found or asked something of own schools.

        Of the latter a school and a municipality see the rows of their own schools alone.
        """
        schools = School.objects.visible_to(user)
        held = self.model.objects.exclude(state=CheckState.PREPARED)
        found = held.filter(findings__schools__school__in=schools)
        asked = held.filter(sets__recommendations__follow_ups__school__in=schools)
        return self.filter(
            Q(pk__in=self.model.objects.seen_whole_by(user).values("pk"))
            | Q(pk__in=found.values("pk"))
            | Q(pk__in=asked.values("pk"))
        )

    def found_by(self, words: str) -> Self:
        """Checks in whose title every word stands in some form."""
        return self.filter(stands_in("search_text", words))

    def in_order(self) -> Self:
        """By day, the newest first; those without a day last."""
        return self.order_by(F("since").desc(nulls_last=True), "-pk")


class Check(OfTerritory):
    """``checkers`` says who checks; days and checkers may be unknown of a check of old papers.

    ``act`` is the paper on the strength of which it is held or by which its result came.
    """

    title = models.CharField("название", max_length=300)
    planned = models.CharField("плановая или нет", max_length=20, choices=Planned.choices)
    since = models.DateField("с какого дня", null=True, blank=True)
    until = models.DateField("по какой день", null=True, blank=True)
    act = models.ForeignKey(Act, models.PROTECT, null=True, blank=True, related_name="+")
    checkers = models.CharField("кто проверяет", max_length=500, blank=True)
    state = models.CharField(
        "состояние", max_length=20, choices=CheckState.choices, default=CheckState.PREPARED
    )
    search_text = models.TextField(editable=False)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CheckQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "проверка"
        verbose_name_plural = "проверки"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(title="")
                & Q(state__in=CheckState.values)
                & Q(planned__in=Planned.values),
                name="check_has_a_title_and_a_state",
            ),
            models.CheckConstraint(
                condition=in_order("since", "until"), name="check_begins_before_it_ends"
            ),
        )

    def __str__(self) -> str:
        return self.title
