"""What stands between the axes of a funnel plot."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from opora.charts.axes import (
    SMALL,
    Plot,
    below_axis,
    line_across,
    share_axis,
    threshold_line,
    threshold_words,
)
from opora.charts.colours import BAND, BAND_SOFT, DANGER, INK, INK_SOFT, SURFACE
from opora.charts.funnel_table import USUAL, WIDER
from opora.charts.label_places import Box, placed_labels
from opora.charts.lettering import line_of_text, shortened, width_of
from opora.charts.mark import RADIUS, Mark, drawn
from opora.charts.scale import Scale, scale_of_counts, scale_of_shares
from opora.charts.school_point import SchoolPoint
from opora.charts.svg import element, number
from opora.domain.verdict import Verdict
from opora.identification.procedure_phrase import share_phrase
from opora.language.numbers import percent
from opora.language.ordering import russian_key
from opora.statistics.funnel import Funnel

_STEPS = 60
_MOST_LABELS = 40
_LABEL_ROOM = 170
# The most urgent is named first and drawn last, on top of the others.
_URGENCY = (Verdict.LISTED, Verdict.RISK_ZONE, Verdict.NOT_ASSESSABLE, Verdict.NOT_LISTED)


def funnel_parts(
    plot: Plot, points: Sequence[SchoolPoint], threshold: Fraction, funnel: Funnel | None
) -> tuple[str, ...]:
    """Bands, axes, lines, points and their names, in the order of painting."""
    most = max((point.counts[1] for point in points), default=1)
    highest = max([float(point.share) for point in points] + [float(threshold) * 1.2])
    across = scale_of_counts(most, plot.left, plot.right)
    shares = scale_of_shares(highest, plot.bottom, plot.top)
    ticks = [(across.at(tick), f"{tick:.0f}") for tick in across.ticks]
    urgent_last = sorted(points, key=lambda point: -_URGENCY.index(point.verdict))
    signs = [_sign(point, across, shares) for point in points]
    line_words, taken = _words_of_lines(plot, shares, threshold, funnel, signs)
    return (
        *(_bands(funnel, across, shares) if funnel else ()),
        share_axis(plot, shares, "Доля ниже минимума"),
        below_axis(plot, ticks, "Участников"),
        *(_centre(plot, shares, funnel) if funnel else ()),
        threshold_line(plot, shares, threshold),
        *(_point(point, across, shares) for point in urgent_last),
        *line_words,
        *_names(points, across, shares, plot, [*signs, *taken]),
    )


def _bands(funnel: Funnel, across: Scale, shares: Scale) -> Iterator[str]:
    """The wider band below, the usual one on top of it."""
    sizes = sorted(
        {max(1, round(across.most * (step / _STEPS) ** 2)) for step in range(_STEPS + 1)}
    )
    for confidence, fill in ((WIDER, BAND_SOFT), (USUAL, BAND)):
        limits = [funnel.limits(size, confidence) for size in sizes]
        upper = [(across.at(n), shares.at(one.upper)) for n, one in zip(sizes, limits, strict=True)]
        lower = [(across.at(n), shares.at(one.lower)) for n, one in zip(sizes, limits, strict=True)]
        outline = " ".join(f"{number(x)},{number(y)}" for x, y in (*upper, *reversed(lower)))
        yield element("polygon", points=outline, fill=fill, class_="chart-band")


def _centre(plot: Plot, shares: Scale, funnel: Funnel) -> Iterator[str]:
    dashes: dict[str, str | float] = {
        "stroke_width": 1,
        "stroke_dasharray": "5 4",
        "class_": "chart-centre",
    }
    yield line_across(plot, shares.at(funnel.share), **dashes)


def _point(point: SchoolPoint, across: Scale, shares: Scale) -> str:
    told = f"{point.name}: {share_phrase(*point.counts)}, {point.verdict.russian}"
    x, y = across.at(point.counts[1]), shares.at(float(point.share))
    return drawn(Mark.of_verdict(point.verdict), x, y, told)


def _sign(point: SchoolPoint, across: Scale, shares: Scale) -> Box:
    x, y = across.at(point.counts[1]), shares.at(float(point.share))
    return Box(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)


def _words_of_lines(
    plot: Plot,
    shares: Scale,
    threshold: Fraction,
    funnel: Funnel | None,
    signs: Sequence[Box],
) -> tuple[list[str], list[Box]]:
    """What the lines are: the upper one says so above itself, the lower one below."""
    lines = [(float(threshold), threshold_words(threshold), DANGER)]
    if funnel:
        lines.append((funnel.share, f"по группе {percent(funnel.share)}", INK_SOFT))
    lines.sort(reverse=True)
    words, boxes = [], []
    for place, (share, text, fill) in enumerate(lines):
        baseline = shares.at(share) + (-5 if place == 0 else 14)
        box = _free_place(plot, baseline, width_of(text, SMALL), signs)
        words.append(_on_white(text, box.right, baseline, text_anchor="end", fill=fill))
        boxes.append(box)
    return words, boxes


def _free_place(plot: Plot, baseline: float, width: float, signs: Sequence[Box]) -> Box:
    """The rightmost place along a line where the words cover no point; the end where none is."""
    rights = range(int(plot.right), int(plot.left + width), -10)
    places = [Box(right - width, baseline - 10, right, baseline + 3) for right in rights]
    free = (box for box in places if not any(box.meets(sign) for sign in signs))
    return next(free, places[0])


def _names(
    points: Sequence[SchoolPoint], across: Scale, shares: Scale, plot: Plot, taken: Sequence[Box]
) -> Iterator[str]:
    """Names of the schools that have room, the most urgent first."""
    first = sorted(points, key=lambda p: (_URGENCY.index(p.verdict), russian_key(p.name)))
    wanted = [
        (
            across.at(point.counts[1]),
            shares.at(float(point.share)),
            shortened(point.name, _LABEL_ROOM, SMALL),
        )
        for point in first[:_MOST_LABELS]
    ]
    bounds = Box(plot.left, plot.top, plot.right, plot.bottom)
    for label in placed_labels(wanted, taken, bounds):
        yield _on_white(label.text, label.x, label.y, fill=INK, class_="chart-label")


def _on_white(text: str, x: float, y: float, **attributes: str | float) -> str:
    """Words with a white edge, legible where they cross a line of the grid."""
    edge: dict[str, str | float] = {
        "stroke": SURFACE,
        "stroke_width": 3,
        "paint_order": "stroke",
        "font_size": SMALL,
    }
    return line_of_text(text, x, y, **edge, **attributes)
