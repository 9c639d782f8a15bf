"""Schools from which no result of a procedure is awaited."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.procedure_kind import ProcedureKind
from opora_web.accounts.models import User
from opora_web.assessment.models.of_procedure import KINDS
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import any_of, own_territory


class NotExpectedQuerySet(models.QuerySet["NotExpected"]):
    """Marks by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those about the own school, municipality, region."""
        own = own_territory(user)
        return self.filter(
            any_of(
                school=own.schools,
                school__municipality=own.municipalities,
                school__municipality__region=own.regions,
            )
        )


class NotExpected(models.Model):
    """A school that does not take part in a procedure of a school year, and why."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    school_year = models.PositiveSmallIntegerField("учебный год")
    kind = models.CharField("вид процедуры", max_length=20, choices=KINDS)
    subject = models.CharField("предмет", max_length=100)
    grade = models.PositiveSmallIntegerField("класс программы", null=True, blank=True)
    reason = models.CharField("почему не участвует", max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = NotExpectedQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "отметка «не участвует»"
        verbose_name_plural = "отметки «не участвует»"
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ProcedureKind]) & ~Q(subject=""),
                name="not_expected_names_a_procedure",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="not_expected_for_a_reason"),
            models.UniqueConstraint(
                fields=("school", "school_year", "kind", "subject", "grade"),
                name="not_expected_is_said_once_of_a_grade",
            ),
            # An unknown grade is equal to none, so the one above does not hold for it.
            models.UniqueConstraint(
                fields=("school", "school_year", "kind", "subject"),
                condition=Q(grade=None),
                name="not_expected_is_said_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: не участвует"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory
