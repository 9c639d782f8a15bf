"""The columns that say which procedure a row is about."""

from django.db import models
from django.db.models import Q

from opora.domain.procedure import Procedure
from opora.domain.procedure_kind import ProcedureKind
from opora.domain.season import Season

KINDS = [(kind.value, kind.russian) for kind in ProcedureKind]
SEASONS = [(season.value, season.russian) for season in Season]


class OfProcedure(models.Model):
    """``year`` is that of holding, ``school_year`` the closing year of the assessed school year.

    The latter follows from the former by a rule of the method and is kept to be sought by.
    """

    kind = models.CharField("вид процедуры", max_length=20, choices=KINDS)
    subject = models.CharField("предмет", max_length=100)
    grade = models.PositiveSmallIntegerField("класс программы", null=True, blank=True)
    participants_grade = models.PositiveSmallIntegerField("класс участников", null=True, blank=True)
    year = models.PositiveSmallIntegerField("год проведения")
    season = models.CharField("сезон", max_length=10, choices=SEASONS, blank=True)
    school_year = models.PositiveSmallIntegerField("учебный год", editable=False)

    class Meta:
        """Tables of this kind name the conditions after themselves."""

        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in ProcedureKind]),
                name="%(app_label)s_%(class)s_kind_is_known",
            ),
            models.CheckConstraint(
                condition=Q(season__in=["", *(season.value for season in Season)]),
                name="%(app_label)s_%(class)s_season_is_known",
            ),
        )

    @property
    def procedure(self) -> Procedure:
        """The procedure as the method knows it."""
        return Procedure(
            year=self.year,
            season=Season(self.season) if self.season else None,
            kind=ProcedureKind(self.kind),
            subject=self.subject,
            grade=self.grade,
            participants_grade=self.participants_grade,
        )
