"""A region: a subject of the federation."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.registry.models.own_territory import own_territory
from opora_web.registry.sort_key import LONGEST_KEY


class RegionQuerySet(models.QuerySet["Region"]):
    """Regions by who asks."""

    def visible_to(self, user: Any) -> Self:
        """Own region, whether it is one's territory or one's territory lies in it."""
        own = own_territory(user)
        return self.filter(
            pk__in=own.regions | own.regions_of_municipalities | own.regions_of_schools
        )


class Region(models.Model):
    """``oktmo`` are the two digits that begin the codes of the region's municipalities."""

    oktmo = models.CharField("код ОКТМО", max_length=2, unique=True)
    name = models.CharField("название", max_length=200, unique=True)
    sort_key = models.CharField(max_length=LONGEST_KEY, editable=False)

    objects = RegionQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "регион"
        verbose_name_plural = "регионы"
        constraints = (
            models.CheckConstraint(
                condition=Q(oktmo__regex=r"^[0-9]{2}$"), name="region_has_two_digits_of_oktmo"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong: the numbers from the region down."""
        return f"/{self.pk}/"
