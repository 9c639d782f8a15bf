"""How well the answers to several questions about one thing fit together."""

from collections.abc import Sequence
from fractions import Fraction


def cronbach_alpha(answers: Sequence[Sequence[Fraction]]) -> Fraction | None:
    """Cronbach's alpha of complete answers: a row for a person, a column for a question.

    α = k / (k − 1) · (1 − Σ s²ᵢ / s²ₜ), where s²ᵢ are the variances of the k questions and s²ₜ that
    of the sums of people: L. J. Cronbach, «Coefficient alpha and the internal structure of tests»,
    Psychometrika 16 (1951). It is at most 1 and may be negative, when answers contradict each
    other. ``None`` with fewer than two questions or people, and when all sums are equal: there is
    nothing to compare then. Exact.
    """
    if not answers or len(answers[0]) < 2 or len(answers) < 2:  # noqa: PLR2004  # two of each make a comparison
        return None
    questions = len(answers[0])
    assert all(len(row) == questions for row in answers), "alpha takes complete answers"
    of_sums = _squares([sum(row, Fraction(0)) for row in answers])
    if not of_sums:
        return None
    of_questions = sum((_squares(column) for column in zip(*answers, strict=True)), Fraction(0))
    return Fraction(questions, questions - 1) * (1 - of_questions / of_sums)


def _squares(values: Sequence[Fraction]) -> Fraction:
    """Sum of squared deviations: the divisor of a variance is the same above and below."""
    mean = sum(values, Fraction(0)) / len(values)
    return sum(((value - mean) ** 2 for value in values), Fraction(0))
