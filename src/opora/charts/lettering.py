"""How much room words take, told without a font: a picture is drawn where there is none."""

from opora.charts.colours import INK_SOFT
from opora.charts.svg import element, escaped

FONT = 'Golos, "Golos Text", "PT Sans", Arial, sans-serif'
SIZE = 13
LINE_HEIGHT = 17
# Wide enough for Cyrillic of the house font and of those that stand in for it.
_OF_SIZE = 0.6


def width_of(text: str, size: int = SIZE) -> float:
    """About how many pixels the text takes, rather too many than too few."""
    return len(text) * size * _OF_SIZE


def shortened(text: str, room: float, size: int = SIZE) -> str:
    """The text, its end replaced by «…» where the room is too small for all of it."""
    if width_of(text, size) <= room:
        return text
    return f"{text[: max(1, int(room / (size * _OF_SIZE)) - 1)].rstrip()}…"


def wrapped(text: str, room: float, size: int = SIZE) -> tuple[str, ...]:
    """The text in lines, broken between words; a word too long for a line is shortened."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(shortened(word, room, size))
    return tuple(lines)


def line_of_text(text: str, x: float, y: float, **attributes: str | float) -> str:
    """One line of text with its baseline at ``y``."""
    return element("text", escaped(text), **{"x": x, "y": y, "fill": INK_SOFT, **attributes})
