"""What a territory works out for everybody within it."""

from typing import Any, Self

from django.db.models import Q

from opora_web.registry.models import Municipality, OfTerritoryQuerySet, Region


class SeenBelowQuerySet(OfTerritoryQuerySet):
    """Things of a territory that its municipalities and schools see as well."""

    def visible_to(self, user: Any) -> Self:
        """Those of every region and municipality in sight."""
        return self.filter(
            Q(region__in=Region.objects.visible_to(user))
            | Q(municipality__in=Municipality.objects.visible_to(user))
        )

    def applying_in(self, municipality: Municipality) -> Self:
        """Those of the municipality and of its region."""
        return self.filter(Q(municipality=municipality) | Q(region=municipality.region_id))
