"""By what teachers look at their own difficulties: closed statements in four groups."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.reference.provenance import Provenance


class DeficitGroup(StrEnum):
    """The four groups of professional deficits (domain facts § 2, unverified)."""

    SUBJECT = "subject"
    METHODICAL = "methodical"
    PSYCHOLOGICAL = "psychological"
    COMMUNICATIVE = "communicative"

    @property
    def russian(self) -> str:
        """Wording for screen and paper: «… дефициты»."""
        return _TITLES[self]


_TITLES = {
    DeficitGroup.SUBJECT: "предметные",
    DeficitGroup.METHODICAL: "методические",
    DeficitGroup.PSYCHOLOGICAL: "психолого-педагогические",
    DeficitGroup.COMMUNICATIVE: "коммуникативные",
}


@dataclass(frozen=True)
class Statement:
    """One thing a teacher does, said so that difficulty with it can be told."""

    statement_id: str
    group: DeficitGroup
    text: str


@dataclass(frozen=True)
class SelfAssessment:
    """The statements, the answers from no difficulty to the greatest, and the cuts of the words.

    From ``moderate_from`` of the greatest difficulty on a deficit is moderate, from
    ``pronounced_from`` on pronounced; both inclusive.
    """

    assessment_id: str
    title: str
    statements: tuple[Statement, ...]
    answers: tuple[str, ...]
    moderate_from: Fraction
    pronounced_from: Fraction
    provenance: Provenance

    def __post_init__(self) -> None:
        """Refuse a set that asks twice, leaves a group out or cannot tell words apart."""
        ids = [one.statement_id for one in self.statements]
        if len(set(ids)) != len(ids):
            raise OporaError(f"{self.title}: одно утверждение стоит дважды.")
        if {one.group for one in self.statements} != set(DeficitGroup):
            raise OporaError(f"{self.title}: утверждения должны быть о каждой из четырёх групп.")
        if len(set(self.answers)) != len(self.answers) or not self.answers[1:]:
            raise OporaError(f"{self.title}: нужны хотя бы два разных ответа.")
        if not 0 < self.moderate_from < self.pronounced_from <= 1:
            raise OporaError(f"{self.title}: границы должны идти по порядку от 0 до 1.")
