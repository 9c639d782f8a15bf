"""Where a row of results over years stops being one row, as a territory says."""

from django.db import models
from django.db.models import Q

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.series_break import SeriesBreak as Break
from opora.reference.status import Status
from opora_web.assessment.models.of_procedure import KINDS
from opora_web.assessment.models.own_reference import OwnReference


class SeriesBreak(OwnReference):
    """``first_year`` closes the first school year of the new row.

    An empty subject means all of them, so does an unknown grade.
    """

    kind = models.CharField("вид процедуры", max_length=20, choices=KINDS)
    subject = models.CharField("предмет", max_length=100, blank=True)
    grade = models.PositiveSmallIntegerField("класс программы", null=True, blank=True)
    first_year = models.PositiveSmallIntegerField("первый учебный год нового ряда")
    reason = models.CharField("что изменилось", max_length=500)

    class Meta(OwnReference.Meta):
        """Russian names and what the database itself keeps true."""

        abstract = False
        verbose_name = "разрыв ряда"
        verbose_name_plural = "разрывы рядов"
        constraints = (
            *OwnReference.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ProcedureKind]),
                name="series_break_kind_is_known",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="series_break_says_what_changed"),
        )

    def __str__(self) -> str:
        return f"{self.what}: с {SchoolYear(self.first_year)} учебного года"

    @property
    def what(self) -> str:
        """Which procedures: «ВПР, русский язык, 4 класс», «ВПР, все предметы»."""
        grade = f", {self.grade} класс" if self.grade else ""
        return f"{ProcedureKind(self.kind).russian}, {self.subject or 'все предметы'}{grade}"

    @property
    def details(self) -> str:
        """What changed."""
        return self.reason

    @property
    def of_method(self) -> Break:
        """The break as the method knows it."""
        return Break(
            kind=ProcedureKind(self.kind),
            subject=self.subject or None,
            grade=self.grade,
            first_year=SchoolYear(self.first_year),
            reason=self.reason,
            source=self.source,
            status=Status(self.status),
        )
