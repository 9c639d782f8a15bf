"""A teacher's own answers → how great the difficulty is in each of the four groups."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from opora.reference.teacher_self_assessment import DeficitGroup, SelfAssessment


class DeficitWord(StrEnum):
    """How a difficulty is told; never a mark, and never compared between people."""

    PRONOUNCED = "pronounced"
    MODERATE = "moderate"
    NOT_FOUND = "not_found"

    @property
    def russian(self) -> str:
        """Wording for screen and paper: «… дефицит»."""
        return _TITLES[self]


_TITLES = {
    DeficitWord.PRONOUNCED: "выраженный",
    DeficitWord.MODERATE: "умеренный",
    DeficitWord.NOT_FOUND: "не выявлен",
}


def teacher_deficits(
    answers: Mapping[str, int], assessment: SelfAssessment
) -> Mapping[DeficitGroup, Fraction]:
    """Share of the greatest difficulty by group, 0 to 1: the mean over the group's statements.

    ``answers`` are places in ``assessment.answers`` by statement; every statement is answered.
    """
    greatest = len(assessment.answers) - 1
    told: dict[DeficitGroup, list[int]] = {group: [] for group in DeficitGroup}
    for statement in assessment.statements:
        answer = answers[statement.statement_id]
        assert 0 <= answer <= greatest, f"{statement.statement_id}: no answer {answer}"
        told[statement.group].append(answer)
    return {group: Fraction(sum(one), len(one) * greatest) for group, one in told.items()}


def deficit_word(share: Fraction, assessment: SelfAssessment) -> DeficitWord:
    """The word for a share; both cuts are inclusive."""
    if share >= assessment.pronounced_from:
        return DeficitWord.PRONOUNCED
    return DeficitWord.MODERATE if share >= assessment.moderate_from else DeficitWord.NOT_FOUND
