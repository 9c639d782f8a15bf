"""How large a picture is drawn."""

from dataclasses import dataclass

MARGIN = 16
NARROWEST = 280


@dataclass(frozen=True)
class Canvas:
    """Width of the whole picture and height of the part with the axes, in pixels.

    Titles, legends and notes below the axes add to the height.
    """

    width: int
    height: int

    def __post_init__(self) -> None:
        """Refuse what no label fits on."""
        assert self.width >= NARROWEST, "a narrower picture has no room for its labels"
        assert self.height >= NARROWEST // 2, "a lower picture has no room for its labels"

    @property
    def size(self) -> tuple[int, int]:
        """(width, height)."""
        return self.width, self.height


# A picture of 720 pixels shrunk to a phone would print its words in six: a page shows one or the
# other by the width of the screen.
WIDE = Canvas(720, 340)
NARROW = Canvas(340, 300)
