"""The half of the calendar year in which a procedure was held."""

from enum import StrEnum


class Season(StrEnum):
    """Season of a procedure; a source that names none leaves it unknown (``None``)."""

    SPRING = "spring"
    AUTUMN = "autumn"

    @property
    def russian(self) -> str:
        """Russian name."""
        return "весна" if self is Season.SPRING else "осень"
