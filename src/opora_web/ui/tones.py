"""How a status sounds: colour, shape and word say the same together."""

from enum import StrEnum


class Tone(StrEnum):
    """The five tones of chips, notices, figures and events."""

    DANGER = "danger"
    WARN = "warn"
    GOOD = "good"
    INFO = "info"
    NEUTRAL = "neutral"


# A neutral status has no shape of its own: the absence of one tells it from the four others.
SHAPES = {
    Tone.DANGER: "alert-octagon",
    Tone.WARN: "alert-triangle",
    Tone.GOOD: "circle-check",
    Tone.INFO: "info-circle",
    Tone.NEUTRAL: "",
}
