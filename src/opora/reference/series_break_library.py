"""The breaks of series that come with the method."""

from functools import cache

from opora.reference.packaged_tables import packaged_tables
from opora.reference.series_break import SeriesBreak
from opora.reference.series_break_file import series_breaks_of


@cache
def packaged_series_breaks() -> tuple[SeriesBreak, ...]:
    """All of them, loaded and checked once."""
    return tuple(
        each
        for name, content in packaged_tables("series")
        for each in series_breaks_of(name, content)
    )
