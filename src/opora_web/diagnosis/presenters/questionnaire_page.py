"""A questionnaire as a page shows it: factor by factor, with what limits say of it."""

from dataclasses import dataclass

from opora.domain.school_year import SchoolYear
from opora.reference.questionnaire import Question, Questionnaire
from opora.reference.risk_factor_library import risk_catalogue_for


@dataclass(frozen=True)
class FactorQuestions:
    """One factor by its Russian name with its questions."""

    title: str
    questions: tuple[Question, ...]


def factors_of(asked: Questionnaire, year: SchoolYear) -> tuple[FactorQuestions, ...]:
    """The questions by factor."""
    catalogue = risk_catalogue_for(year)
    return tuple(
        FactorQuestions(catalogue.factor(factor).title, questions)
        for factor, questions in asked.by_factor.items()
    )
