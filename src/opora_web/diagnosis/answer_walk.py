"""A way through a questionnaire, one question a tap; the browser carries what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from opora.reference.questionnaire import Question, Questionnaire
from opora_web.ui.refused import Refused

SKIPPED = "x"
_BETWEEN = "-"


@dataclass(frozen=True)
class AnswerWalk:
    """``given`` are the answers so far in the order of the questions: «2», or «x» for none.

    Nothing of a half-way answer is kept on the server, so nothing of it can be lost or traced.
    """

    asked: Questionnaire
    given: tuple[str, ...]

    @classmethod
    def of(cls, asked: Questionnaire, told: Mapping[str, str]) -> Self:
        """Where the form that was sent leads: a step on or a step back."""
        carried = told.get("otvety", "")
        given = tuple(carried.split(_BETWEEN)) if carried else ()
        if "nazad" in told:
            given = given[:-1]
        elif "otvet" in told:
            given = (*given, told["otvet"])
        if len(given) > len(asked.questions) or not all(map(_is_answer, given)):
            raise Refused("Ответ не разобран. Откройте ссылку ещё раз и ответьте сначала.")
        return cls(asked, given)

    @property
    def carried(self) -> str:
        """The answers so far as the form carries them."""
        return _BETWEEN.join(self.given)

    @property
    def is_over(self) -> bool:
        """Whether every question was put."""
        return len(self.given) == len(self.asked.questions)

    @property
    def number(self) -> int:
        """Which question is put now, from 1."""
        return len(self.given) + 1

    @property
    def question(self) -> Question:
        """What is asked now."""
        return self.asked.questions[len(self.given)]

    @property
    def is_last(self) -> bool:
        """Whether the next tap sends everything."""
        return self.number == len(self.asked.questions)

    @property
    def options(self) -> dict[str, int]:
        """The answers as they are kept: question → option."""
        pairs = zip(self.asked.questions, self.given, strict=False)
        return {one.question_id: int(each) for one, each in pairs if each != SKIPPED}


def _is_answer(given: str) -> bool:
    return given == SKIPPED or (given.isascii() and given.isdecimal())
