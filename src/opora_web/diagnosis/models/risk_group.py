"""Pupils at risk of one school on one day: numbers by grade, and codes of the school itself."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.diagnosis.models.risk_profile import READERS
from opora_web.registry.models import School

GRADES = range(1, 12)


class RiskGroupKind(models.TextChoices):
    """«Группа риска» means two things; they are kept apart and never added."""

    ACADEMIC = "academic", "учебная"
    SOCIAL = "social", "социальная"


class RiskGroupCountQuerySet(models.QuerySet["RiskGroupCount"]):
    """Counts by who asks and in their order."""

    def visible_to(self, user: Any) -> Self:
        """Those of the schools that the user reaches as a reader of profiles."""
        return self.filter(school__in=schools_reached(user, *READERS))

    def in_order(self) -> Self:
        """By name of the school, by kind, the newest day first."""
        return self.order_by("school__sort_key", "school_id", "kind", "-counted_on", "pk")


class RiskGroupCount(models.Model):
    """One kind of group of a school as it was on a day."""

    school = models.ForeignKey(School, models.PROTECT, related_name="risk_group_counts")
    kind = models.CharField("группа", max_length=20, choices=RiskGroupKind.choices)
    counted_on = models.DateField("на какой день")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now=True)

    objects = RiskGroupCountQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "численность группы риска"
        verbose_name_plural = "численность групп риска"
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=RiskGroupKind.values), name="risk_group_kind_is_known"
            ),
            models.UniqueConstraint(
                fields=("school", "kind", "counted_on"), name="risk_group_is_counted_once_a_day"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} группа риска: {self.school.name}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory


class RiskGroupGradeQuerySet(models.QuerySet["RiskGroupGrade"]):
    """Grades by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the counts in sight."""
        return self.filter(count__in=RiskGroupCount.objects.visible_to(user))


class RiskGroupGrade(models.Model):
    """``pupils`` of the grade are in the group, of ``of_pupils`` where that is known.

    ``codes`` are those by which the school itself knows them; nobody else is shown them.
    """

    count = models.ForeignKey(RiskGroupCount, models.CASCADE, related_name="grades")
    grade = models.PositiveSmallIntegerField("класс")
    pupils = models.PositiveSmallIntegerField("в группе")
    of_pupils = models.PositiveSmallIntegerField("всего в параллели", null=True, blank=True)
    codes = models.JSONField("коды школы", default=list, blank=True)

    objects = RiskGroupGradeQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "группа риска по классу"
        verbose_name_plural = "группы риска по классам"
        constraints = (
            models.UniqueConstraint(fields=("count", "grade"), name="risk_group_grade_stands_once"),
            models.CheckConstraint(
                condition=Q(grade__gte=GRADES[0], grade__lte=GRADES[-1]),
                name="risk_group_grade_is_a_grade",
            ),
            models.CheckConstraint(
                condition=Q(of_pupils=None) | Q(of_pupils__gte=F("pupils")),
                name="risk_group_is_within_its_grade",
            ),
        )

    def __str__(self) -> str:
        return f"{self.grade} класс"
