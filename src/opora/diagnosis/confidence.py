"""How far a proposed significance may be relied on."""

from enum import StrEnum


class Confidence(StrEnum):
    """Four words: NONE where nothing speaks."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"

    @property
    def russian(self) -> str:
        """Wording for screen and paper: «уверенность …»."""
        return _TITLES[self]


_TITLES = {
    Confidence.HIGH: "высокая",
    Confidence.MEDIUM: "средняя",
    Confidence.LOW: "низкая",
    Confidence.NONE: "судить не по чему",
}
