"""What belongs to a region or to a municipality, and to exactly one of them."""

from typing import Any, Self

from django.db import models

from opora_web.registry.models.invariants import only
from opora_web.registry.models.municipality import Municipality
from opora_web.registry.models.own_territory import any_of, own_territory
from opora_web.registry.models.region import Region

_TERRITORIES = ("region", "municipality")


class OfTerritoryQuerySet(models.QuerySet[Any]):
    """Things of a territory by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own territory and of the municipalities of the own region.

        Neither a municipality sees what its region works on, nor a school what its district does:
        a table whose rows they may see says so itself.
        """
        own = own_territory(user)
        return self.filter(
            any_of(
                region=own.regions,
                municipality=own.municipalities,
                municipality__region=own.regions,
            )
        )


class OfTerritory(models.Model):
    """Two keys of which one is filled in."""

    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, verbose_name="регион", related_name="+"
    )
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name="муниципалитет",
        related_name="+",
    )

    class Meta:
        """Tables of this kind name the condition after themselves."""

        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=only("region", _TERRITORIES) | only("municipality", _TERRITORIES),
                name="%(app_label)s_%(class)s_has_one_territory",
            ),
        )

    @property
    def territory(self) -> Region | Municipality:
        """The region or the municipality."""
        territory = self.region or self.municipality
        assert territory, "the database keeps nothing here without a territory"
        return territory

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.territory.journal_territory
