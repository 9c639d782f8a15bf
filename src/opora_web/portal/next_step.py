"""One thing to do."""

from dataclasses import dataclass

from opora_web.ui.tones import Tone


@dataclass(frozen=True)
class NextStep:
    """A sentence that says what to do, and the page where it is done."""

    sentence: str
    href: str
    tone: Tone = Tone.INFO
