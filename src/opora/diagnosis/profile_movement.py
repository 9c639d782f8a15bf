"""How the significance of a factor changed since last year's profile."""

from collections.abc import Mapping
from enum import StrEnum

from opora.diagnosis.significance import Significance
from opora.diagnosis.significance_order import matters, rank_of


class FactorMovement(StrEnum):
    """A factor comes when it begins to matter (medium or high) and goes when it ceases to."""

    CAME = "came"
    ROSE = "rose"
    SAME = "same"
    FELL = "fell"
    WENT = "went"
    INCOMPARABLE = "incomparable"

    @property
    def russian(self) -> str:
        """Wording for screen and paper."""
        return _TITLES[self]


_TITLES = {
    FactorMovement.CAME: "появился",
    FactorMovement.ROSE: "вырос",
    FactorMovement.SAME: "не изменился",
    FactorMovement.FELL: "снизился",
    FactorMovement.WENT: "ушёл",
    FactorMovement.INCOMPARABLE: "сравнить не с чем",
}


def factor_movement(earlier: Significance, later: Significance) -> FactorMovement:
    """From one word to the other; without one of them nothing is compared."""
    if Significance.UNKNOWN in (earlier, later):
        return FactorMovement.INCOMPARABLE
    if matters(earlier) != matters(later):
        return FactorMovement.CAME if matters(later) else FactorMovement.WENT
    steps = rank_of(later) - rank_of(earlier)
    if not steps:
        return FactorMovement.SAME
    return FactorMovement.ROSE if steps > 0 else FactorMovement.FELL


def profile_movement(
    earlier: Mapping[str, Significance], later: Mapping[str, Significance]
) -> Mapping[str, FactorMovement]:
    """By factor, those of the later profile first; a factor that one of them lacks is unknown."""
    unknown = Significance.UNKNOWN
    return {
        factor_id: factor_movement(earlier.get(factor_id, unknown), later.get(factor_id, unknown))
        for factor_id in dict.fromkeys((*later, *earlier))
    }
