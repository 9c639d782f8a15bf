"""Why a school got on a list of a year, worked out by data and people."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.identification.models import ListEntry, RunVerdict
from opora_web.registry.models import School
from opora_web.registry.roles import Role


class AnalysisState(models.TextChoices):
    """Whose turn it is: the school's, the coordinator's, nobody's."""

    DRAFT = "draft", "заполняется"
    SUBMITTED = "submitted", "у координатора"
    RETURNED = "returned", "возвращён школе"
    SIGNED = "signed", "подписан"
    SUPERSEDED = "superseded", "заменён новой редакцией"


_HANDED_IN = (AnalysisState.SUBMITTED, AnalysisState.SIGNED, AnalysisState.SUPERSEDED)
_SIGNED = (AnalysisState.SIGNED, AnalysisState.SUPERSEDED)
_DECIDED = (AnalysisState.RETURNED, AnalysisState.SIGNED, AnalysisState.SUPERSEDED)


class CauseAnalysisQuerySet(models.QuerySet["CauseAnalysis"]):
    """Analyses by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the schools reached as a reader of profiles; an observer reads signed ones."""
        watched = Q(school__in=schools_reached(user, Role.OBSERVER), state__in=_SIGNED)
        return self.filter(Q(school__in=schools_reached(user, *READERS)) | watched)

    def in_order(self) -> Self:
        """By year, the newest first, then by name of the school and version."""
        return self.order_by("-entry__school_list__year", "school__sort_key", "-version", "pk")


class CauseAnalysis(models.Model):
    """``entry`` is the place in the list, ``verdict`` what a run says of the school, if any does.

    ``standing`` keeps the sentences of the run as they were told. An amendment is an analysis of
    its own with the next ``version`` that ``amends`` a signed one for ``amended_because``.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="cause_analyses")
    entry = models.ForeignKey(ListEntry, models.PROTECT, related_name="+")
    verdict = models.ForeignKey(RunVerdict, models.PROTECT, null=True, blank=True, related_name="+")
    standing = models.JSONField(default=list, blank=True)
    state = models.CharField(
        "состояние", max_length=20, choices=AnalysisState.choices, default=AnalysisState.DRAFT
    )
    version = models.PositiveSmallIntegerField("редакция", default=1)
    amends = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="amendments"
    )
    amended_because = models.CharField("что изменено и почему", max_length=500, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    submitted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_at = models.DateTimeField("передан координатору", null=True, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    because = models.CharField("почему возвращён", max_length=500, blank=True)

    objects = CauseAnalysisQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "анализ причин"
        verbose_name_plural = "анализы причин"
        constraints = (
            models.UniqueConstraint(
                fields=("entry", "version"), name="causes_of_an_entry_are_analysed_once"
            ),
            models.UniqueConstraint(fields=("amends",), name="cause_analysis_is_amended_once"),
            models.CheckConstraint(
                condition=Q(version=1, amends=None, amended_because="")
                | Q(version__gt=1, amends__isnull=False) & ~Q(amended_because=""),
                name="cause_analysis_amends_an_earlier_version",
            ),
            models.CheckConstraint(
                condition=Q(state__in=AnalysisState.values)
                & (
                    Q(submitted_at__isnull=False, submitted_by__isnull=False)
                    | Q(submitted_at=None, submitted_by=None) & ~Q(state__in=_HANDED_IN)
                ),
                name="cause_analysis_is_handed_in_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state__in=_DECIDED, decided_at__isnull=False, decided_by__isnull=False)
                | ~Q(state__in=_DECIDED) & Q(decided_at=None, decided_by=None),
                name="cause_analysis_is_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state=AnalysisState.RETURNED) & ~Q(because="")
                | ~Q(state=AnalysisState.RETURNED) & Q(because=""),
                name="cause_analysis_is_returned_for_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"анализ причин: {self.school}, {self.entry.school_list}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong: the school reads them."""
        return self.school.journal_territory

    @property
    def is_being_filled(self) -> bool:
        """Whether lines may still be added."""
        return self.state in (AnalysisState.DRAFT, AnalysisState.RETURNED)
