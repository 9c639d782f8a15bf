"""The frame of every picture: its name, its description, its ground and its legend."""

from collections.abc import Sequence

from opora.charts.canvas import MARGIN
from opora.charts.colours import SURFACE
from opora.charts.lettering import FONT, LINE_HEIGHT, SIZE, line_of_text, width_of, wrapped
from opora.charts.mark import RADIUS, Mark, drawn
from opora.charts.svg import element, escaped, number

_KEY_ROOM = 20
_KEY_HEIGHT = 22


def picture(
    kind: str, title: str, description: str, parts: Sequence[str], size: tuple[int, int]
) -> str:
    """The whole SVG. ``kind`` ends its class: ``chart-funnel`` and so on; ``size`` is in pixels.

    No ids: several pictures stand on one page. ``role="img"`` with ``<title>`` and ``<desc>`` is
    a name and a description without them.
    """
    width, height = size
    return element(
        "svg",
        element("title", escaped(title)),
        element("desc", escaped(description)),
        element("rect", width=width, height=height, fill=SURFACE, class_="chart-ground"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        class_=f"chart chart-{kind}",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        font_family=FONT,
        font_size=SIZE,
    )


def with_words_below(
    signs: Sequence[tuple[Mark, str]], sentences: Sequence[str], above: tuple[int, int]
) -> tuple[str, tuple[int, int]]:
    """Signs and sentences under what stands ``above``; and the size of the whole.

    Sizes are (width, height) in pixels.
    """
    width, top = above
    room = width - 2 * MARGIN
    keys, height = _legend(signs, top, room)
    lines = [line for sentence in sentences for line in wrapped(sentence, room)]
    first = top + height + SIZE
    told = "".join(
        line_of_text(line, MARGIN, first + index * LINE_HEIGHT, class_="chart-note")
        for index, line in enumerate(lines)
    )
    whole = top + height + len(lines) * LINE_HEIGHT + MARGIN
    return keys + told, (width, whole)


def _legend(signs: Sequence[tuple[Mark, str]], y: float, room: float) -> tuple[str, int]:
    parts, x, row = [], float(MARGIN), 0
    for mark, text in signs:
        width = _KEY_ROOM + width_of(text) + _KEY_ROOM / 2
        if x > MARGIN and x + width > MARGIN + room:
            x, row = float(MARGIN), row + 1
        middle = y + row * _KEY_HEIGHT + LINE_HEIGHT / 2
        parts.append(drawn(mark, x + RADIUS + 1, middle))
        parts.append(line_of_text(text, x + _KEY_ROOM, middle + 4.5))
        x += width
    height = (row + 1) * _KEY_HEIGHT if signs else 0
    return element("g", *parts, class_="chart-legend"), height
