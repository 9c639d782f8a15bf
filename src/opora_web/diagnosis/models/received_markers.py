"""Markers of objectivity that came with a letter: official as received."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.registry.models import Act, OfTerritory, OfTerritoryQuerySet, School
from opora_web.registry.models.own_territory import any_of, own_territory


class ReceivedMarkers(OfTerritory):
    """A list that somebody made, by its letter; taken back it stays readable with the reason."""

    act = models.ForeignKey(Act, models.PROTECT, verbose_name="документ", related_name="+")
    title = models.CharField("название", max_length=300)
    school_year = models.PositiveSmallIntegerField("учебный год")
    file_name = models.CharField(max_length=200)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    withdrawn_because = models.CharField("почему снят", max_length=500, blank=True)

    objects = OfTerritoryQuerySet.as_manager()

    class Meta(OfTerritory.Meta):
        """Russian names and what the database itself keeps true."""

        verbose_name = "полученный перечень признаков"
        verbose_name_plural = "полученные перечни признаков"
        constraints = (
            *OfTerritory.Meta.constraints,
            models.CheckConstraint(condition=~Q(title=""), name="received_markers_have_a_title"),
        )

    def __str__(self) -> str:
        return f"перечень признаков «{self.title}»"


class ReceivedMarkerQuerySet(models.QuerySet["ReceivedMarker"]):
    """Received markers by who asks and by what still holds."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own school, municipality, region."""
        own = own_territory(user)
        return self.filter(
            any_of(
                school=own.schools,
                school__municipality=own.municipalities,
                school__municipality__region=own.regions,
            )
        )

    def in_force(self) -> Self:
        """Those of lists that were not taken back."""
        return self.filter(received__withdrawn_because="")


class ReceivedMarker(models.Model):
    """One marker of one school, ``told`` as printed."""

    received = models.ForeignKey(ReceivedMarkers, models.PROTECT, related_name="markers")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    told = models.CharField("признак", max_length=300)

    objects = ReceivedMarkerQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "полученный признак"
        verbose_name_plural = "полученные признаки"
        constraints = (
            models.UniqueConstraint(
                fields=("received", "school", "told"), name="received_marker_stands_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {self.told}"
