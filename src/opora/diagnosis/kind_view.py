"""What one way to evidence says of one factor."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from opora.diagnosis.evidence import Evidence, EvidenceKind
from opora.diagnosis.significance import Significance, significance_of
from opora.reference.risk_factor import SignificanceCuts


@dataclass(frozen=True)
class KindView:
    """All evidence of one kind; ``risk`` is the median of what it knows, ``None`` for nothing.

    The median and not the mean: one indicator entered wrong, or one group of people who answered
    otherwise than all others, moves it by a place and not by its whole size. Every number that it
    is taken of stays beside it.
    """

    kind: EvidenceKind
    evidences: tuple[Evidence, ...]
    risk: Fraction | None
    significance: Significance

    @property
    def speaks(self) -> bool:
        """Whether anything was learned this way."""
        return self.risk is not None

    @property
    def weaknesses(self) -> tuple[str, ...]:
        """Why to trust it less: of the evidence that says something, each reason once."""
        told = (one.weakness for one in self.evidences if one.risk is not None and one.weakness)
        return tuple(dict.fromkeys(told))

    @property
    def is_sound(self) -> bool:
        """Whether something without a weakness speaks."""
        return any(one.risk is not None and not one.weakness for one in self.evidences)


def kind_view(
    kind: EvidenceKind, evidences: Sequence[Evidence], cuts: SignificanceCuts
) -> KindView:
    """The view of one kind; evidence of the other kind is left to the other view."""
    own = tuple(one for one in evidences if one.kind is kind)
    known = [one.risk for one in own if one.risk is not None]
    risk = median(known) if known else None
    return KindView(kind, own, risk, significance_of(risk, cuts))
