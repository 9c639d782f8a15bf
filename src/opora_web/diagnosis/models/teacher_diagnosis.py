"""What a teacher said of the own difficulties in a school year; the most guarded table here."""

from fractions import Fraction
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from opora.domain.school_year import SchoolYear
from opora.reference.teacher_self_assessment import DeficitGroup
from opora_web.accounts.models import User
from opora_web.diagnosis.models.methodist_of_teacher import MethodistOfTeacher
from opora_web.diagnosis.models.reach import schools_reached
from opora_web.registry.models import School
from opora_web.registry.roles import Role


class TeacherDiagnosisQuerySet(models.QuerySet["TeacherDiagnosis"]):
    """Diagnoses by who asks and in their order."""

    def visible_to(self, user: Any) -> Self:
        """The own ones, those of the school for its deputies, those of assigned teachers.

        Neither director nor coordinator, head nor region is among them: no power of decision over
        a teacher goes with this knowledge.
        """
        assigned = MethodistOfTeacher.objects.current().filter(
            teacher=OuterRef("teacher"), school=OuterRef("school"), methodist=user.pk
        )
        by_school = schools_reached(user, Role.DEPUTY)
        by_methodist = Q(Exists(assigned), school__in=schools_reached(user, Role.METHODIST))
        return self.filter(Q(teacher=user.pk) | Q(school__in=by_school) | by_methodist)

    def in_order(self) -> Self:
        """By name of the teacher, the newest year first; never by what was found."""
        return self.order_by("teacher__full_name", "teacher_id", "-year", "pk")


class TeacherDiagnosis(models.Model):
    """``shares`` are exact, 0 to 1, by group of deficits; single answers are not kept."""

    teacher = models.ForeignKey(User, models.PROTECT, related_name="+")
    school = models.ForeignKey(School, models.PROTECT, related_name="teacher_diagnoses")
    year = models.PositiveSmallIntegerField("учебный год")
    assessment_id = models.CharField("анкета", max_length=60)
    shares = models.JSONField("доли наибольшего затруднения")
    kept_at = models.DateTimeField(auto_now=True)

    objects = TeacherDiagnosisQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "самооценка педагога"
        verbose_name_plural = "самооценки педагогов"
        constraints = (
            models.UniqueConstraint(
                fields=("teacher", "school", "year"), name="teacher_is_diagnosed_once_a_year"
            ),
        )

    def __str__(self) -> str:
        return f"самооценка педагога, {SchoolYear(self.year)}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory

    @property
    def year_name(self) -> str:
        """«2022/23»."""
        return str(SchoolYear(self.year))

    @property
    def by_group(self) -> dict[DeficitGroup, Fraction]:
        """The shares of all four groups in their order."""
        return {group: Fraction(self.shares[group.value]) for group in DeficitGroup}
