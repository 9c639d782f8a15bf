"""A verdict as colour, shape and word together."""

from dataclasses import dataclass

from opora.domain.verdict import Verdict


@dataclass(frozen=True)
class VerdictWords:
    """What a chip of the verdict shows; the order of results is nowhere told by it."""

    word: str
    tone: str
    icon: str


_TONES = {
    Verdict.LISTED: ("danger", ""),
    Verdict.RISK_ZONE: ("warn", ""),
    Verdict.NOT_LISTED: ("good", ""),
    Verdict.NOT_ASSESSABLE: ("neutral", "help-circle"),
}


def verdict_words(verdict: str) -> VerdictWords:
    """The words of a stored verdict."""
    known = Verdict(verdict)
    return VerdictWords(known.russian, *_TONES[known])
