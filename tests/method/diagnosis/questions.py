"""Questions and answers to try scores on."""

from fractions import Fraction

from opora.reference.answer_scale import AnswerScale
from opora.reference.questionnaire import Direction, Question

SCALE = AnswerScale("five", "сколько", ("0", "1", "2", "3", "4"))


def questions(number, direction=Direction.RISK):
    return tuple(
        Question(f"q{one}", "parents", f"Вопрос {one}.", SCALE, direction) for one in range(number)
    )


def sheet(*options):
    """Answers in the order of the questions; ``None`` is a question left out."""
    return {f"q{one}": option for one, option in enumerate(options) if option is not None}


HALF = Fraction(1, 2)
