"""How much a risk factor matters at a school."""

from enum import StrEnum
from fractions import Fraction

from opora.reference.risk_factor import SignificanceCuts


class Significance(StrEnum):
    """The three words of the risk profile, and UNKNOWN where nothing was learned."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"

    @property
    def russian(self) -> str:
        """Wording for screen and paper: «значимость …»."""
        return _TITLES[self]


_TITLES = {
    Significance.HIGH: "высокая",
    Significance.MEDIUM: "средняя",
    Significance.LOW: "низкая",
    Significance.UNKNOWN: "нет данных",
}


def significance_of(risk: Fraction | None, cuts: SignificanceCuts) -> Significance:
    """The word for a share of risk from 0 to 1; both cuts are inclusive."""
    if risk is None:
        return Significance.UNKNOWN
    assert 0 <= risk <= 1, f"a share of risk lies within 0 and 1, not {risk}"
    if risk >= cuts.high:
        return Significance.HIGH
    return Significance.MEDIUM if risk >= cuts.medium else Significance.LOW
