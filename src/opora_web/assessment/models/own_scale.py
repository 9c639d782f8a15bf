"""A mark scale of one school year, as a territory says."""

from django.db import models
from django.db.models import F, Q

from opora.domain.procedure import ProcedureIdentity
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.school_year import SchoolYear
from opora.reference.mark_band import MarkBand
from opora.reference.mark_scale import MarkScale
from opora.reference.provenance import Provenance
from opora.reference.status import Status
from opora_web.assessment.models.own_reference import OwnReference

SCALED = (ProcedureKind.VPR, ProcedureKind.OGE)


class OwnScale(OwnReference):
    """``from_3`` … ``from_5`` are the least primary scores of the marks, «2» begins with nought."""

    kind = models.CharField(
        "вид процедуры", max_length=20, choices=[(kind.value, kind.russian) for kind in SCALED]
    )
    subject = models.CharField("предмет", max_length=100)
    grade = models.PositiveSmallIntegerField("класс программы", null=True, blank=True)
    school_year = models.PositiveSmallIntegerField("учебный год")
    from_3 = models.PositiveSmallIntegerField("«3» начинается с")
    from_4 = models.PositiveSmallIntegerField("«4» начинается с")
    from_5 = models.PositiveSmallIntegerField("«5» начинается с")
    maximum = models.PositiveSmallIntegerField("наибольший первичный балл")

    class Meta(OwnReference.Meta):
        """Russian names and what the database itself keeps true."""

        abstract = False
        verbose_name = "своя шкала"
        verbose_name_plural = "свои шкалы"
        constraints = (
            *OwnReference.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind=ProcedureKind.VPR, grade__isnull=False)
                | Q(kind=ProcedureKind.OGE, grade=None),
                name="own_scale_names_the_grade_of_vpr_alone",
            ),
            models.CheckConstraint(condition=~Q(subject=""), name="own_scale_names_its_subject"),
            models.CheckConstraint(
                condition=Q(from_3__gte=1, from_4__gt=F("from_3"), from_5__gt=F("from_4"))
                & Q(maximum__gte=F("from_5")),
                name="own_scale_goes_up",
            ),
        )

    def __str__(self) -> str:
        return f"{self.what}, {SchoolYear(self.school_year)} учебный год"

    @property
    def what(self) -> str:
        """Which works: «ВПР, русский язык, 4 класс»."""
        return self._identity.title

    @property
    def details(self) -> str:
        """«2» 0–9, «3» 10–15, …"""
        return ", ".join(f"«{band.mark}» {band.russian}" for band in self.of_method.bands)

    @property
    def of_method(self) -> MarkScale:
        """The scale as the method knows it; OporaError for one that cannot be.

        Only of ОГЭ a region may have a scale of its own; of ВПР it tells the federal one that the
        method does not know yet.
        """
        region = self.region or (self.municipality and self.municipality.region)
        assert region, "the database keeps no scale without a territory"
        return MarkScale(
            identity=self._identity,
            bands=(
                MarkBand(2, 0, self.from_3 - 1),
                MarkBand(3, self.from_3, self.from_4 - 1),
                MarkBand(4, self.from_4, self.from_5 - 1),
                MarkBand(5, self.from_5, self.maximum),
            ),
            provenance=Provenance(
                self.source, Status(self.status), (SchoolYear(self.school_year),)
            ),
            region=region.name if self.kind == ProcedureKind.OGE else None,
        )

    @property
    def _identity(self) -> ProcedureIdentity:
        return ProcedureIdentity(ProcedureKind(self.kind), self.subject, self.grade)
