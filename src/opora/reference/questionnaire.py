"""A questionnaire: closed questions, each about one risk factor (domain facts § 2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.reference.answer_scale import AnswerScale
from opora.reference.audience import Audience


class Direction(StrEnum):
    """What the greatest answer speaks for; a question of strength is counted from the other end."""

    RISK = "risk"
    STRENGTH = "strength"

    @property
    def russian(self) -> str:
        """How a person who makes a questionnaire reads it."""
        return _TITLES[self]


_TITLES = {
    Direction.RISK: "последний ответ говорит о риске",
    Direction.STRENGTH: "последний ответ говорит, что риска нет",
}


@dataclass(frozen=True)
class Question:
    """One sentence with its closed answers, about one factor alone."""

    question_id: str
    factor_id: str
    text: str
    scale: AnswerScale
    direction: Direction

    def __post_init__(self) -> None:
        """Refuse a question that asks nothing."""
        if not self.text.strip():
            raise OporaError("Вопрос без текста: напишите, о чём спрашиваете.")

    def risk_of(self, option: int) -> Fraction:
        """Risk from 0 to 1 that speaks out of the option chosen, counted from 0."""
        assert 0 <= option < len(self.scale.options), f"no option {option} in {self.question_id}"
        share = Fraction(option, len(self.scale.options) - 1)
        return share if self.direction is Direction.RISK else 1 - share


@dataclass(frozen=True)
class Questionnaire:
    """Questions in the order in which they are asked; ``intro`` stands before the first."""

    audience: Audience
    title: str
    intro: str
    questions: tuple[Question, ...]

    def __post_init__(self) -> None:
        """Refuse the same question asked twice: it would weigh double."""
        ids = {question.question_id for question in self.questions}
        texts = {question.text for question in self.questions}
        if min(len(ids), len(texts)) < len(self.questions):
            raise OporaError(f"{self.title}: один вопрос задан дважды.")

    @property
    def by_factor(self) -> Mapping[str, tuple[Question, ...]]:
        """The questions of each factor, factors in the order of their first question."""
        factors = dict.fromkeys(question.factor_id for question in self.questions)
        return {
            factor: tuple(one for one in self.questions if one.factor_id == factor)
            for factor in factors
        }
