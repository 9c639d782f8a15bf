"""Procedures of assessment as a territory plans them."""

from typing import Self

from django.db import models
from django.db.models import Q

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.assessment.models.of_procedure import KINDS
from opora_web.assessment.models.seen_below import SeenBelowQuerySet
from opora_web.registry.models import Act, OfTerritory
from opora_web.registry.models.invariants import in_order


class Level(models.TextChoices):
    """Who holds the procedure."""

    FEDERAL = "federal", "федеральный"
    REGIONAL = "regional", "региональный"
    MUNICIPAL = "municipal", "муниципальный"


class CalendarQuerySet(SeenBelowQuerySet):
    """Entries by whether they hold and in their order."""

    def standing(self) -> Self:
        """Without those that were withdrawn."""
        return self.filter(withdrawn_at=None)

    def in_order(self) -> Self:
        """The latest school year first, within it by day; without one, by name."""
        return self.order_by(
            "-school_year", models.F("starts_on").asc(nulls_last=True), "name", "pk"
        )


class CalendarEntry(OfTerritory):
    """``act_as_printed`` is how a paper names the act, whether or not it is registered.

    ``to_check`` says what about the entry is in doubt. ``kind``, ``subject`` and ``grade`` name
    the procedure of which results are awaited; without a kind none are.
    """

    level = models.CharField("уровень", max_length=20, choices=Level.choices)
    name = models.CharField("название", max_length=300)
    school_year = models.PositiveSmallIntegerField("учебный год")
    starts_on = models.DateField("с какого дня", null=True, blank=True)
    ends_on = models.DateField("по какой день", null=True, blank=True)
    purpose = models.CharField("цель", max_length=500, blank=True)
    act = models.ForeignKey(
        Act, models.PROTECT, null=True, blank=True, verbose_name="документ", related_name="+"
    )
    act_as_printed = models.CharField("документ, как напечатан", max_length=500, blank=True)
    documents = models.CharField("итоговые документы", max_length=500, blank=True)
    to_check = models.CharField("что сверить", max_length=500, blank=True)
    kind = models.CharField("вид процедуры", max_length=20, choices=KINDS, blank=True)
    subject = models.CharField("предмет", max_length=100, blank=True)
    grade = models.PositiveSmallIntegerField("класс программы", null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.CharField("почему убрана", max_length=500, blank=True)

    objects = CalendarQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "процедура в календаре"
        verbose_name_plural = "процедуры в календаре"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(condition=~Q(name=""), name="calendar_entry_has_a_name"),
            models.CheckConstraint(
                condition=Q(level__in=Level.values), name="calendar_entry_level_is_known"
            ),
            models.CheckConstraint(
                condition=in_order("starts_on", "ends_on"), name="calendar_entry_begins_first"
            ),
            models.CheckConstraint(
                condition=Q(kind="", subject="", grade=None)
                | Q(kind__in=[kind.value for kind in ProcedureKind]) & ~Q(subject=""),
                name="calendar_entry_awaits_a_whole_procedure",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False)
                & ~Q(withdrawn_because=""),
                name="calendar_entry_is_withdrawn_for_a_reason",
            ),
            # Two, because an empty key is equal to none: each holds for the rows that have its own.
            *(
                models.UniqueConstraint(
                    fields=(territory, "school_year", "name"),
                    condition=Q(withdrawn_at=None),
                    name=f"calendar_entry_stands_once_in_a_{territory}",
                )
                for territory in ("region", "municipality")
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {self.year_in_words} учебный год"

    @property
    def year_in_words(self) -> str:
        """«2022/23»."""
        return str(SchoolYear(self.school_year))

    @property
    def awaited(self) -> ProcedureIdentity | None:
        """The procedure of which results are awaited."""
        if not self.kind:
            return None
        kind = ProcedureKind(self.kind)
        return ProcedureIdentity(kind, self.subject, None if kind.is_final_exam else self.grade)
