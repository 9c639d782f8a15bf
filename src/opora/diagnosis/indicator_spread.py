"""Where a value stands among those of comparable schools."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import gt, lt
from statistics import quantiles

from opora.reference.risk_indicator import Adverse, RiskIndicator


@dataclass(frozen=True)
class IndicatorSpread:
    """Quartiles of the comparable schools and how many of them are better off or just as well.

    Quartiles are those of R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages,
    The American Statistician 50 (1996), 361–365, type 7: the same as QUARTILE.INC of a
    spreadsheet, so that anybody can check them. Least and greatest are left out on purpose: each
    would be the answer of one school.
    """

    lower: Fraction
    median: Fraction
    upper: Fraction
    better: int
    same: int
    known: int

    @property
    def share_better_off(self) -> Fraction:
        """The share of comparable schools whose value is strictly less adverse."""
        return Fraction(self.better, self.known)

    @property
    def risk(self) -> Fraction | None:
        """From 0, all comparable schools are worse, to 1, all are better off.

        Of the schools with the same value half counts, so that the order of equal ones does not
        matter; where all have it, the indicator tells no school from another and says nothing.
        """
        if self.same == self.known:
            return None
        return Fraction(2 * self.better + self.same, 2 * self.known)


def spread_of(
    indicator: RiskIndicator, value: Fraction, others: Sequence[Fraction]
) -> IndicatorSpread:
    """The place of a value among at least two others."""
    lower, median, upper = quantiles(sorted(others, key=float), n=4, method="inclusive")
    # As floats ten times faster, and the same: the nearest floats of two fractions never change
    # their order, and are equal only where they differ beyond the sixteenth digit.
    own, its = float(value), [float(other) for other in others]
    worse = gt if indicator.adverse is Adverse.MORE else lt
    return IndicatorSpread(
        lower=lower,
        median=median,
        upper=upper,
        better=sum(worse(own, other) for other in its),
        same=its.count(own),
        known=len(its),
    )
