"""The breaks of series that hold for a school: of the method, of its region, of its district."""

from opora.reference.series_break import SeriesBreak as Break
from opora.reference.series_break_library import packaged_series_breaks
from opora_web.assessment.models import SeriesBreak
from opora_web.registry.models import Municipality


def breaks_in(municipality: Municipality) -> tuple[Break, ...]:
    """All of them, the earliest first."""
    own = SeriesBreak.objects.applying_in(municipality).in_force().order_by("first_year", "pk")
    told = [*packaged_series_breaks(), *(each.of_method for each in own)]
    return tuple(sorted(told, key=lambda each: each.first_year))
