"""The least result with which a work is passed, as a territory says."""

from django.db import models
from django.db.models import Q

from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.measure import Measure
from opora.reference.minimum import Minimum
from opora.reference.provenance import Provenance
from opora.reference.status import Status
from opora_web.assessment.models.of_procedure import KINDS
from opora_web.assessment.models.own_reference import OwnReference

MEASURES = [(one.value, one.russian) for one in Measure]


class OwnMinimum(OwnReference):
    """``value`` is passed, one less is missed; it holds for one school year."""

    kind = models.CharField("вид процедуры", max_length=20, choices=KINDS)
    subject = models.CharField("предмет", max_length=100)
    school_year = models.PositiveSmallIntegerField("учебный год")
    measure = models.CharField("в чём считается", max_length=20, choices=MEASURES)
    value = models.PositiveSmallIntegerField("минимум")

    class Meta(OwnReference.Meta):
        """Russian names and what the database itself keeps true."""

        abstract = False
        verbose_name = "свой минимум"
        verbose_name_plural = "свои минимумы"
        constraints = (
            *OwnReference.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ProcedureKind]),
                name="own_minimum_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(measure__in=[one.value for one in Measure]),
                name="own_minimum_measure_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(subject="") & Q(value__gte=1), name="own_minimum_says_something"
            ),
        )

    def __str__(self) -> str:
        return f"{self.what}, {SchoolYear(self.school_year)} учебный год: {self.value}"

    @property
    def what(self) -> str:
        """Which works: «ЕГЭ, физика»."""
        return f"{ProcedureKind(self.kind).russian}, {self.subject}"

    @property
    def details(self) -> str:
        """What it is counted in."""
        return Measure(self.measure).russian

    @property
    def of_method(self) -> Minimum:
        """The minimum as the method knows it; OporaError for a number that cannot be one."""
        return Minimum(
            kind=ProcedureKind(self.kind),
            subjects=(self.subject,),
            measure=Measure(self.measure),
            value=self.value,
            provenance=Provenance(
                self.source, Status(self.status), (SchoolYear(self.school_year),)
            ),
        )
