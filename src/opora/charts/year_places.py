"""Where the years of a series stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from opora.charts.axes import SMALL, Plot
from opora.charts.lettering import width_of
from opora.charts.scale import Scale, scale_of_shares
from opora.charts.year_results import SeriesYear


@dataclass(frozen=True)
class YearPlaces:
    """A slot of equal width for each year, and the scale of shares."""

    plot: Plot
    slots: int
    shares: Scale

    @property
    def slot(self) -> float:
        """The width of one year."""
        return (self.plot.right - self.plot.left) / max(1, self.slots)

    def middle(self, place: int) -> float:
        """The pixel of a year, counted from 0."""
        return self.plot.left + (place + 0.5) * self.slot

    def edge(self, place: int) -> float:
        """The pixel between a year and the one before it."""
        return self.plot.left + place * self.slot

    def named(self, series: Sequence[SeriesYear]) -> list[tuple[float, str]]:
        """The names of years that have room, evenly chosen."""
        every = ceil(width_of("2022/23 ", SMALL) / self.slot)
        return [
            (self.middle(place), str(one.year))
            for place, one in enumerate(series)
            if place % every == 0
        ]


def year_places(plot: Plot, series: Sequence[SeriesYear], threshold: Fraction) -> YearPlaces:
    """Shares up to the highest end of an interval, so that no interval is cut off."""
    ends = [one.result.interval.upper for one in series if one.result.interval]
    highest = max([float(threshold) * 1.2, *ends])
    return YearPlaces(plot, len(series), scale_of_shares(highest, plot.bottom, plot.top))
