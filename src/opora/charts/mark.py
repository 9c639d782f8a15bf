"""The sign of a point: shape and colour together, so that neither is needed alone."""

from enum import StrEnum
from typing import assert_never

from opora.charts.colours import ACCENT, DANGER, LINE_CONTROL, SURFACE, WARN, WARN_BG
from opora.charts.svg import element, escaped, number
from opora.domain.verdict import Verdict

RADIUS = 6
_OUTLINE = {"stroke_width": 1.5}


class Mark(StrEnum):
    """What is said of a point; the value is the end of its class in the page's style sheet."""

    LISTED = "listed"
    RISK_ZONE = "risk-zone"
    USUAL = "usual"
    OPEN = "open"
    INDICATOR = "indicator"
    QUESTIONNAIRE = "questionnaire"

    @classmethod
    def of_verdict(cls, verdict: Verdict) -> "Mark":
        """The sign of a school under the rule."""
        return _OF_VERDICT[verdict]

    @classmethod
    def of_lowness(cls, *, is_low: bool | None) -> "Mark":
        """The sign of one result; ``None`` where the rule does not say whether it is low."""
        if is_low is None:
            return cls.OPEN
        return cls.LISTED if is_low else cls.USUAL


_OF_VERDICT = {
    Verdict.LISTED: Mark.LISTED,
    Verdict.RISK_ZONE: Mark.RISK_ZONE,
    Verdict.NOT_LISTED: Mark.USUAL,
    Verdict.NOT_ASSESSABLE: Mark.OPEN,
}


def drawn(mark: Mark, x: float, y: float, title: str = "") -> str:
    """The sign with its centre at the point; ``title`` shows when it is pointed at."""
    told = (element("title", escaped(title)),) if title else ()
    return element("g", *told, _shape(mark, x, y), class_=f"chart-point chart-point-{mark}")


def _shape(mark: Mark, x: float, y: float) -> str:
    match mark:
        case Mark.LISTED:
            corners = [(x - RADIUS, y - RADIUS), (x + RADIUS, y - RADIUS), (x, y + RADIUS)]
            return _polygon(corners, fill=DANGER, stroke=SURFACE)
        case Mark.RISK_ZONE:
            corners = [(x, y - RADIUS), (x + RADIUS, y), (x, y + RADIUS), (x - RADIUS, y)]
            return _polygon(corners, fill=WARN_BG, stroke=WARN)
        case Mark.USUAL:
            at = {"cx": x, "cy": y, "r": RADIUS - 1.0}
            return element("circle", **at, **_OUTLINE, fill=LINE_CONTROL, stroke=SURFACE)
        case Mark.OPEN:
            half = RADIUS - 1.5
            at = {"x": x - half, "y": y - half, "width": 2 * half, "height": 2 * half}
            return element("rect", **at, **_OUTLINE, fill=SURFACE, stroke=LINE_CONTROL)
        case Mark.INDICATOR:
            half = RADIUS - 1.0
            at = {"x": x - half, "y": y - half, "width": 2 * half, "height": 2 * half}
            return element("rect", **at, **_OUTLINE, fill=ACCENT, stroke=SURFACE)
        case Mark.QUESTIONNAIRE:
            at = {"cx": x, "cy": y, "r": RADIUS - 0.5}
            return element("circle", **at, stroke_width=2.5, fill=SURFACE, stroke=ACCENT)
        case _:
            assert_never(mark)


def _polygon(corners: list[tuple[float, float]], *, fill: str, stroke: str) -> str:
    points = " ".join(f"{number(x)},{number(y)}" for x, y in corners)
    return element("polygon", points=points, fill=fill, stroke=stroke, **_OUTLINE)
