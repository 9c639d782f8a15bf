"""Which methodist works with a teacher, and so may know what the teacher finds difficult."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.registry.models import School
from opora_web.registry.models.invariants import in_order
from opora_web.registry.roles import Role


class MethodistOfTeacherQuerySet(models.QuerySet["MethodistOfTeacher"]):
    """Assignments by who asks and whether they hold."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own school for deputies; whom they are about, on both sides."""
        return self.filter(
            Q(school__in=schools_reached(user, Role.DEPUTY))
            | Q(teacher=user.pk)
            | Q(methodist=user.pk)
        )

    def current(self) -> Self:
        """Those that were not ended."""
        return self.filter(until=None)


class MethodistOfTeacher(models.Model):
    """Begun and ended, never deleted."""

    teacher = models.ForeignKey(User, models.PROTECT, related_name="+")
    methodist = models.ForeignKey(User, models.PROTECT, related_name="+")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    since = models.DateField("с какого дня")
    until = models.DateField("по какой день", null=True, blank=True)

    objects = MethodistOfTeacherQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "методист педагога"
        verbose_name_plural = "методисты педагогов"
        constraints = (
            models.CheckConstraint(
                condition=in_order("since", "until"), name="methodist_begins_before_it_ends"
            ),
            models.UniqueConstraint(
                fields=("teacher", "school"),
                condition=Q(until=None),
                name="teacher_has_one_methodist_at_a_school",
            ),
        )

    def __str__(self) -> str:
        return f"методист педагога: {self.methodist}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory
