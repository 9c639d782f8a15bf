"""What was counted from the paper sheets of a questionnaire at one school."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from opora.language.plurals import counted
from opora.reference.questionnaire import Question, Questionnaire

_SHEETS = ("анкета", "анкеты", "анкет")


@dataclass(frozen=True)
class PaperCounts:
    """``counts`` are, for each question, how many sheets have each option; the rest left it out."""

    sheets: int
    counts: Mapping[str, tuple[int, ...]]

    def refusals(self, asked: Questionnaire, left_out: Mapping[str, int]) -> tuple[str, ...]:
        """Why the counts cannot be those of the sheets, question by question.

        `left_out` are the sheets without an answer to a question as they were counted: with the
        options they must make all sheets, or somebody has miscounted.
        """
        return tuple(self._refusals(asked, left_out))

    def told_by(self, questions: tuple[Question, ...]) -> tuple[int, Fraction | None]:
        """Sheets that say something of the questions, and the mean risk of their answers.

        Counts do not tell who answered what: at least as many sheets spoke as answered the
        question that was answered most. ``None`` where no sheet did.
        """
        spoke = max((sum(self.counts[one.question_id]) for one in questions), default=0)
        risks = [
            (question.risk_of(option), people)
            for question in questions
            for option, people in enumerate(self.counts[question.question_id])
        ]
        answered = sum(people for _, people in risks)
        if not answered:
            return 0, None
        return spoke, sum((risk * people for risk, people in risks), Fraction(0)) / answered

    def _refusals(self, asked: Questionnaire, left_out: Mapping[str, int]) -> Iterator[str]:
        if self.sheets < 1:
            yield "Сколько анкет собрано? Нужна хотя бы одна."
        for number, question in enumerate(asked.questions, start=1):
            told = self.counts.get(question.question_id, ())
            if len(told) != len(question.scale.options) or min(told) < 0:
                yield f"Вопрос {number}: впишите число анкет у каждого ответа, не меньше нуля."
                continue
            total = sum(told) + left_out.get(question.question_id, 0)
            if total != self.sheets:
                yield (
                    f"Вопрос {number}: ответы и пропуски вместе — {counted(total, *_SHEETS)}, "
                    f"а собрано {self.sheets}. Пересчитайте этот вопрос."
                )
