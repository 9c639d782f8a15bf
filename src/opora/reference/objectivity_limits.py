"""From how many participants a sign of objectivity says something (domain facts § 5)."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.reference.status import Status


@dataclass(frozen=True)
class SignLimits:
    """Participants from which a sign informs and from which it is rough; and its ``cut``.

    Of peaks the cut counts deviations, of the other signs it is a share; both inclusive.
    """

    sign_id: str
    title: str
    informative_from: int
    rough_from: int
    cut: Fraction
    status: Status
    source: str

    def __post_init__(self) -> None:
        """Refuse limits that leave no room between them."""
        if not 0 < self.rough_from <= self.informative_from or self.cut <= 0:
            raise OporaError(f"Признак «{self.title}»: границы должны идти по порядку от нуля.")


@dataclass(frozen=True)
class ObjectivityLimits:
    """All signs, and the fewest schools with which a school may be compared."""

    least_schools: int
    note: str
    signs: tuple[SignLimits, ...]

    def of(self, sign_id: str) -> SignLimits:
        """The limits of one sign; ``KeyError`` where there is none of that name."""
        return {one.sign_id: one for one in self.signs}[sign_id]
