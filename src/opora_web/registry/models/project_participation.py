"""Participation in projects: a fact about a school that is not membership of a list."""

from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from opora_web.registry.models.act import Act
from opora_web.registry.models.school import School

FIRST_YEAR, LAST_YEAR = 2000, 2100


class ProjectRole(models.TextChoices):
    """What the school does in the project."""

    SUPPORTED = "supported", "получает поддержку"
    RESOURCE = "resource", "помогает другим"


class ProjectParticipationQuerySet(models.QuerySet["ProjectParticipation"]):
    """Participations by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Participations of the schools that the user sees."""
        return self.filter(school__in=School.objects.visible_to(user))


class ProjectParticipation(models.Model):
    """``cohort_year`` is the year of taking part; ``source`` says from where this is known."""

    school = models.ForeignKey(School, models.PROTECT, related_name="participations")
    project = models.CharField("проект", max_length=200)
    cohort_year = models.PositiveSmallIntegerField(
        "год участия", validators=(MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR))
    )
    role = models.CharField(
        "роль", max_length=20, choices=ProjectRole.choices, default=ProjectRole.SUPPORTED
    )
    source = models.CharField("откуда известно", max_length=300)
    act = models.ForeignKey(
        Act, models.PROTECT, null=True, blank=True, related_name="participations"
    )

    objects = ProjectParticipationQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "участие в проекте"
        verbose_name_plural = "участие в проектах"
        constraints = (
            models.CheckConstraint(
                condition=~Q(project="") & ~Q(source=""), name="participation_says_what_and_whence"
            ),
            models.CheckConstraint(
                condition=Q(cohort_year__range=(FIRST_YEAR, LAST_YEAR)),
                name="participation_is_in_our_century",
            ),
            models.CheckConstraint(
                condition=Q(role__in=ProjectRole.values), name="participation_role_is_known"
            ),
            models.UniqueConstraint(
                fields=("school", "project", "cohort_year", "role"),
                name="participation_is_kept_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.project}, {self.cohort_year}"
