"""What stands between the axes of results over the years."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from opora.charts.axes import (
    SMALL,
    below_axis,
    share_axis,
    threshold_line,
    threshold_words,
)
from opora.charts.colours import ACCENT, DANGER, INK, INK_SOFT
from opora.charts.lettering import line_of_text, width_of
from opora.charts.mark import drawn
from opora.charts.svg import element
from opora.charts.year_places import YearPlaces
from opora.charts.year_results import SeriesYear

# Over the numbers of breaks, which stand right above the plot.
_WORDS_ABOVE = 30


def years_parts(
    places: YearPlaces, series: Sequence[SeriesYear], threshold: Fraction
) -> tuple[str, ...]:
    """Axes, threshold, breaks, lines, intervals and points, in the order of painting."""
    return (
        share_axis(places.plot, places.shares, "Доля ниже минимума", _WORDS_ABOVE),
        below_axis(places.plot, places.named(series), "Учебный год"),
        threshold_line(places.plot, places.shares, threshold),
        _threshold_words(places, threshold),
        *_breaks(places, series),
        *_lines(places, series),
        *_points(places, series),
    )


def _threshold_words(places: YearPlaces, threshold: Fraction) -> str:
    """Above the plot at the right: beside the line they would cover an interval sooner or later."""
    text, plot = threshold_words(threshold), places.plot
    return line_of_text(
        f"— {text}",
        plot.right,
        plot.top - _WORDS_ABOVE,
        text_anchor="end",
        fill=DANGER,
        font_size=SMALL,
    )


def _breaks(places: YearPlaces, series: Sequence[SeriesYear]) -> Iterator[str]:
    broken = [place for place, one in enumerate(series) if one.broken]
    for index, place in enumerate(broken, start=1):
        text = f"разрыв № {index}"
        if width_of(text, SMALL) > places.slot:
            text = f"№ {index}"
        yield _break(places, places.edge(place), text)


def _break(places: YearPlaces, x: float, text: str) -> str:
    plot = places.plot
    dashes: dict[str, str | float] = {"stroke": INK_SOFT, "stroke_dasharray": "3 4"}
    line = element("line", x1=x, y1=plot.top, x2=x, y2=plot.bottom, stroke_width=1.5, **dashes)
    words = line_of_text(text, x, plot.top - 6, text_anchor="middle", fill=INK, font_size=SMALL)
    return element("g", line, words, class_="chart-break")


def _lines(places: YearPlaces, series: Sequence[SeriesYear]) -> Iterator[str]:
    for place, (one, other) in enumerate(pairwise(series)):
        if one.result.share is None or other.result.share is None or other.broken:
            continue
        yield element(
            "line",
            x1=places.middle(place),
            y1=places.shares.at(float(one.result.share)),
            x2=places.middle(place + 1),
            y2=places.shares.at(float(other.result.share)),
            stroke=ACCENT,
            stroke_width=2,
            class_="chart-line",
        )


def _points(places: YearPlaces, series: Sequence[SeriesYear]) -> Iterator[str]:
    for place, one in enumerate(series):
        result, x = one.result, places.middle(place)
        if result.share is None or result.interval is None:
            continue
        ends = [places.shares.at(end) for end in (result.interval.lower, result.interval.upper)]
        whisker: dict[str, str | float] = {"stroke": INK_SOFT, "stroke_width": 1.5}
        yield element("line", x1=x, y1=ends[0], x2=x, y2=ends[1], **whisker)
        for y in ends:
            yield element("line", x1=x - 4, y1=y, x2=x + 4, y2=y, **whisker)
        told = f"{one.year}: {result.counts_phrase}, {result.answer}"
        yield drawn(result.mark, x, places.shares.at(float(result.share)), told)
