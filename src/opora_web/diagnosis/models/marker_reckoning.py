"""Markers of objectivity worked out for the schools of a region."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora.domain.school_year import SchoolYear
from opora_web.accounts.models import User
from opora_web.assessment.models import Upload, UploadState
from opora_web.jobs.models import Job
from opora_web.registry.models import Region
from opora_web.registry.models.own_territory import any_of, own_territory


class MarkerReckoningQuerySet(models.QuerySet["MarkerReckoning"]):
    """Reckonings by who asks; the newest that was done is the one that holds."""

    def visible_to(self, user: Any) -> Self:
        """Those of the regions in which the user has a place."""
        own = own_territory(user)
        return self.filter(
            any_of(region=own.regions | own.regions_of_municipalities | own.regions_of_schools)
        )

    def done(self) -> Self:
        """Those whose work has come to its end, the newest first."""
        return self.filter(done_at__isnull=False).order_by("-done_at", "-pk")


class MarkerReckoning(models.Model):
    """One reckoning of three years; an earlier one stays as it was.

    ``school_year`` is the closing year of the last of them. ``bases`` say by year what the region's
    mean of each work was made of: {"2021": [["5 МА", "637 школ, …"], …]}. A whole region is
    reckoned at once, for its schools are what a school is compared with.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    school_year = models.PositiveSmallIntegerField("последний учебный год")
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    bases = models.JSONField(default=dict)

    objects = MarkerReckoningQuerySet.as_manager()

    class Meta:
        """Russian names."""

        verbose_name = "расчёт признаков необъективности"
        verbose_name_plural = "расчёты признаков необъективности"
        indexes = (models.Index(fields=("region", "done_at")),)

    def __str__(self) -> str:
        return f"признаки необъективности, {self.region.name}, {SchoolYear(self.school_year)}"

    @property
    def years(self) -> tuple[SchoolYear, ...]:
        """The three years, the last one first."""
        return SchoolYear(self.school_year).window(3)[::-1]

    @property
    def is_outdated(self) -> bool:
        """Whether results of the region were taken in or taken back since it was done."""
        since = Q(consented_at__gt=self.done_at) | Q(reverted_at__gt=self.done_at)
        held = Upload.objects.filter(state__in=(UploadState.IMPORTED, UploadState.REVERTED))
        of_region = Q(region=self.region_id) | Q(municipality__region=self.region_id)
        return held.filter(since, of_region).exists()

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.region.journal_territory
