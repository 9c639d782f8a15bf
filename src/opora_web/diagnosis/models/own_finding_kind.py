"""Wordings of findings that a territory has added to the catalogue."""

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.registry.models import OfTerritory, OfTerritoryQuerySet


class OwnFindingKind(OfTerritory):
    """A wording with the source from which it is taken."""

    wording = models.CharField("что выявлено", max_length=500)
    source = models.CharField("откуда формулировка", max_length=500)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")

    objects = OfTerritoryQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "своя формулировка недостатка"
        verbose_name_plural = "свои формулировки недостатков"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(wording="") & ~Q(source=""), name="own_finding_kind_has_a_source"
            ),
            # Two, because an empty key is equal to none: each holds for the rows that have its own.
            models.UniqueConstraint(
                fields=("region", "wording"), name="finding_kind_is_added_once_in_a_region"
            ),
            models.UniqueConstraint(
                fields=("municipality", "wording"),
                name="finding_kind_is_added_once_in_a_municipality",
            ),
        )

    def __str__(self) -> str:
        return self.wording
