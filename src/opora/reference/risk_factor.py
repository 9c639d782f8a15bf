"""The risk factors of a school that a risk profile weighs (domain facts § 2)."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.reference.provenance import Provenance
from opora.reference.status import Status


@dataclass(frozen=True)
class RiskFactor:
    """One factor; ``title`` is its Russian wording, ``status`` says how surely it is a factor."""

    factor_id: str
    title: str
    status: Status


@dataclass(frozen=True)
class SignificanceCuts:
    """From which share of risk, 0 to 1, significance is medium and high; both inclusive."""

    medium: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        """Refuse cuts that leave no room for one of the three words."""
        if not 0 < self.medium < self.high <= 1:
            raise OporaError(
                f"Границы значимости {self.medium} и {self.high} должны идти по порядку от 0 до 1."
            )


@dataclass(frozen=True)
class RiskCatalogue:
    """The factors of a year and the cuts of their significance.

    ``sha256`` is that of the file, so that a profile can be made again by the same cuts.
    """

    catalogue_id: str
    title: str
    factors: tuple[RiskFactor, ...]
    cuts: SignificanceCuts
    provenance: Provenance
    sha256: str

    def __post_init__(self) -> None:
        """Refuse a factor named twice: its evidence would be counted twice."""
        ids = [factor.factor_id for factor in self.factors]
        titles = [factor.title for factor in self.factors]
        if len(set(ids)) != len(ids) or len(set(titles)) != len(titles):
            raise OporaError(f"{self.title}: один фактор риска назван дважды.")

    def factor(self, factor_id: str) -> RiskFactor:
        """The factor of that name; ``KeyError`` where the catalogue has none."""
        return {one.factor_id: one for one in self.factors}[factor_id]
