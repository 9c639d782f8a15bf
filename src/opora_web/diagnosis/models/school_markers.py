"""Markers of objectivity of one school in three years."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from opora_web.accounts.models import User
from opora_web.diagnosis.models.marker_reckoning import MarkerReckoning
from opora_web.registry.models import School
from opora_web.registry.models.own_territory import any_of, own_territory


class SchoolMarkersQuerySet(models.QuerySet["SchoolMarkers"]):
    """Markers by who asks."""

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

    def listed(self) -> Self:
        """Without second records of schools: they are told with the school that stands."""
        return self.filter(school__merged_into=None)


class SchoolMarkers(models.Model):
    """``markers`` are by year the fourteen as ``marker_data`` writes them: {"2021": [{…}, …]}.

    ``counts`` are by year [there, worked out]: a list of schools needs no more. ``seen_by`` is who
    of the school has looked at it, ``note`` what the school says to it.
    """

    reckoning = models.ForeignKey(MarkerReckoning, models.PROTECT, related_name="schools")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    counts = models.JSONField()
    markers = models.JSONField()
    seen_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    seen_at = models.DateTimeField("школа ознакомлена", null=True, blank=True)
    note = models.TextField("пояснение школы", blank=True)

    objects = SchoolMarkersQuerySet.as_manager()

    class Meta:
        """Russian names and what the database itself keeps true."""

        verbose_name = "признаки необъективности школы"
        verbose_name_plural = "признаки необъективности школ"
        constraints = (
            models.UniqueConstraint(
                fields=("reckoning", "school"), name="markers_of_a_school_are_reckoned_once"
            ),
            models.CheckConstraint(
                condition=Q(seen_by=None, seen_at=None, note="")
                | Q(seen_by__isnull=False, seen_at__isnull=False),
                name="markers_are_seen_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"{self.school}: {self.reckoning}"

    @property
    def journal_territory(self) -> str:
        """Where the journal's entries about it belong."""
        return self.school.journal_territory
