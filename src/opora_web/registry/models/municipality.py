"""A municipality: the district or town whose department of education runs the schools."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.registry.models.own_territory import any_of, own_territory
from opora_web.registry.models.region import Region
from opora_web.registry.sort_key import LONGEST_KEY


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    """Municipalities by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Those of the own region, the own one, and the one in which the own school stands."""
        own = own_territory(user)
        places = own.municipalities | own.municipalities_of_schools
        return self.filter(any_of(pk=places, region=own.regions))


class Municipality(models.Model):
    """``oktmo`` has eight digits, the first two are the region's; empty while nobody knows it."""

    region = models.ForeignKey(
        Region, models.PROTECT, verbose_name="регион", related_name="municipalities"
    )
    oktmo = models.CharField("код ОКТМО", max_length=8, unique=True, null=True, blank=True)
    name = models.CharField("название", max_length=200)
    sort_key = models.CharField(max_length=LONGEST_KEY, editable=False)

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "муниципалитет"
        verbose_name_plural = "муниципалитеты"
        constraints = (
            models.CheckConstraint(
                condition=Q(oktmo=None) | Q(oktmo__regex=r"^[0-9]{8}$"),
                name="municipality_has_eight_digits_of_oktmo",
            ),
            models.UniqueConstraint(
                fields=("region", "name"), name="municipality_name_is_unique_in_its_region"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong: the numbers from the region down."""
        return f"{self.region.journal_territory}{self.pk}/"
