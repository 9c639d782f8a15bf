"""The codes by which the systems know a school."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.registry.models.invariants import in_order
from opora_web.registry.models.school import School


class CodeSystem(models.TextChoices):
    """Who gave the code."""

    FIS_OKO = "fis_oko", "логин ФИС ОКО"
    EXAM = "exam", "код для экзаменов"
    INTERNAL = "internal", "внутренний код"


class SchoolCodeQuerySet(models.QuerySet["SchoolCode"]):
    """Codes by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Codes of the schools that the user sees."""
        return self.filter(school__in=School.objects.visible_to(user))

    def current(self) -> Self:
        """Codes in use."""
        return self.filter(until=None)


class SchoolCode(models.Model):
    """``scope`` is where the system gives a code once: «» for the country, else the code of
    the region or the number of the municipality.

    A login of ФИС ОКО is one in the country, a code for exams in the region, an internal one in
    the municipality: two regions may both have a school 201005.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="codes")
    system = models.CharField("чей код", max_length=20, choices=CodeSystem.choices)
    scope = models.CharField(max_length=20, blank=True, editable=False)
    value = models.CharField("код", max_length=50)
    since = models.DateField("с какого дня", null=True, blank=True)
    until = models.DateField("по какой день", null=True, blank=True)

    objects = SchoolCodeQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "код школы"
        verbose_name_plural = "коды школ"
        constraints = (
            models.CheckConstraint(condition=~Q(value=""), name="school_code_is_not_empty"),
            models.CheckConstraint(
                condition=Q(system__in=CodeSystem.values), name="school_code_system_is_known"
            ),
            models.CheckConstraint(
                condition=in_order("since", "until"), name="school_code_begins_before_it_ends"
            ),
            models.UniqueConstraint(
                fields=("system", "scope", "value"), name="school_code_is_unique_in_its_system"
            ),
            models.UniqueConstraint(
                fields=("school", "system"),
                condition=Q(until=None),
                name="school_has_one_code_in_a_system",
            ),
        )

    def __str__(self) -> str:
        return self.value
