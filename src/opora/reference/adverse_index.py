"""An index of adverse social conditions: factors with weights, and a threshold."""

from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.reference.factor_worth import FirstKnown, ShareWorth
from opora.reference.provenance import Provenance

WHOLE = 100


@dataclass(frozen=True)
class AdverseFactor:
    """One condition; ``weight`` is its part of the whole index, from 0 to 1."""

    name: str
    title: str
    weight: Fraction
    rule: FirstKnown | ShareWorth

    def __post_init__(self) -> None:
        """Refuse a factor that counts for nothing, or against itself."""
        if not 0 < self.weight <= 1:
            raise OporaError(f"{self.title}: вес {self.weight} должен быть долей от 0 до 1.")


@dataclass(frozen=True)
class AdverseIndex:
    """From 0, nothing adverse is known, to 100; a school is listed at ``threshold`` and above.

    ``not_asked`` names what published indexes count and the form does not ask. ``sha256`` is that
    of the file, so that a list can be made again by the same weights.
    """

    index_id: str
    title: str
    factors: tuple[AdverseFactor, ...]
    threshold: Fraction
    not_asked: tuple[str, ...]
    provenance: Provenance
    sha256: str

    def __post_init__(self) -> None:
        """Refuse weights that do not make a whole."""
        names = [factor.name for factor in self.factors]
        faults = []
        if sum(factor.weight for factor in self.factors) != 1:
            faults.append(f"{self.title}: веса факторов вместе должны давать единицу.")
        if len(set(names)) != len(names):
            faults.append(f"{self.title}: один фактор назван дважды.")
        if not 0 < self.threshold <= WHOLE:
            faults.append(f"{self.title}: порог {self.threshold} вне пределов от 0 до {WHOLE}.")
        if faults:
            raise OporaError(*faults)
