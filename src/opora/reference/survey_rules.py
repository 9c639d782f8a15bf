"""Limits of a questionnaire, and of what is told of its answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from opora.domain.errors import OporaError
from opora.language.plurals import counted, plural_form
from opora.reference.audience import Audience
from opora.reference.provenance import Provenance
from opora.reference.questionnaire import Questionnaire

_QUESTIONS = ("вопрос", "вопроса", "вопросов")


@dataclass(frozen=True)
class SurveyRules:
    """Conventions with their source.

    ``questions_a_factor``: fewest questions about a factor in one questionnaire;
    ``most_questions`` of an audience; ``least_answers`` of an audience, below which nothing is
    shown; ``answered_share`` of a factor's questions, from which on a person is counted;
    ``good_alpha``, below which answers fit together badly; ``few_answers``, below which the
    interval is wide. All limits are inclusive: what is equal passes.
    """

    questions_a_factor: int
    most_questions: Mapping[Audience, int]
    least_answers: Mapping[Audience, int]
    answered_share: Fraction
    good_alpha: Fraction
    few_answers: int
    provenance: Provenance

    def __post_init__(self) -> None:
        """Refuse limits that leave an audience out or let a single answer be seen through."""
        for limits in (self.most_questions, self.least_answers):
            if set(limits) != set(Audience) or min(limits.values()) < 1:
                raise OporaError("Правила опросов: предел назван не для каждой анкеты.")
        if not 0 < self.answered_share <= 1:
            raise OporaError("Правила опросов: доля отвеченных вопросов лежит от 0 до 1.")

    def refusals(self, asked: Questionnaire, titles: Mapping[str, str]) -> tuple[str, ...]:
        """Why the questionnaire may not be used, in sentences; nothing where it may.

        `titles` are the Russian names of the factors that may be asked about.
        """
        return tuple(self._refusals(asked, titles))

    def _refusals(self, asked: Questionnaire, titles: Mapping[str, str]) -> Iterator[str]:
        if not asked.questions:
            yield "В анкете нет ни одного вопроса."
        most, is_asked = self.most_questions[asked.audience], len(asked.questions)
        if is_asked > most:
            yield (
                f"Анкета {asked.audience.genitive}: {counted(is_asked, *_QUESTIONS)}, "
                f"а можно не больше {most}."
            )
        for factor, questions in asked.by_factor.items():
            if factor not in titles:
                yield f"Вопрос «{questions[0].text}» не относится ни к одному фактору года."
            elif len(questions) < self.questions_a_factor:
                lacking = self.questions_a_factor - len(questions)
                yield (
                    f"«{titles[factor]}»: {counted(len(questions), *_QUESTIONS)}, нужно не меньше "
                    f"{self.questions_a_factor}. Добавьте ещё {lacking} "
                    f"{plural_form(lacking, *_QUESTIONS)} или уберите этот фактор."
                )
