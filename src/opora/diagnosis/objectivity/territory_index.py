"""The index of objectivity of a territory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from opora.diagnosis.objectivity.marker import MarkerState


@dataclass(frozen=True)
class TerritoryIndex:
    """Schools with at least one marker among those with at least one that could be worked out."""

    with_markers: int
    assessed: int
    not_assessed: int

    @property
    def value(self) -> Fraction | None:
        """100 − share of schools with at least one marker, %; ``None`` where none is assessed."""
        if not self.assessed:
            return None
        return 100 - Fraction(100 * self.with_markers, self.assessed)


def territory_index(schools: Iterable[Sequence[MarkerState]]) -> TerritoryIndex:
    """The index by the states of every school's markers.

    A school of which no marker could be worked out is not in the share: nothing is known of it,
    and to take it for a school without markers would raise the index.
    """
    with_markers = assessed = not_assessed = 0
    for states in schools:
        if all(state is MarkerState.UNKNOWN for state in states):
            not_assessed += 1
        else:
            assessed += 1
            with_markers += MarkerState.YES in states
    return TerritoryIndex(with_markers, assessed, not_assessed)
