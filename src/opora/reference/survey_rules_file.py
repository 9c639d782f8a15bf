"""A file of the limits of questionnaires → the rules of years."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from opora.reference.audience import Audience
from opora.reference.publication import provenance_of
from opora.reference.survey_rules import SurveyRules
from opora.reference.table_entry import TableEntry

_KEYS = (
    *("source", "status", "valid_years", "note", "questions_a_factor", "most_questions"),
    *("least_answers", "answered_share", "good_alpha", "few_answers"),
)


def survey_rules_of(name: str, content: bytes) -> tuple[SurveyRules, ...]:
    """The rules of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, ("publications",))
    return tuple(
        SurveyRules(
            questions_a_factor=entry.take("questions_a_factor", int),
            most_questions=entry.take("most_questions", _by_audience),
            least_answers=entry.take("least_answers", _by_audience),
            answered_share=entry.take("answered_share", _exact),
            good_alpha=entry.take("good_alpha", _exact),
            few_answers=entry.take("few_answers", int),
            provenance=provenance_of(entry),
        )
        for entry in file.entries("publications", _KEYS)
    )


def _by_audience(value: Mapping[str, int]) -> Mapping[Audience, int]:
    return {Audience(name): int(limit) for name, limit in value.items()}


def _exact(value: Any) -> Fraction:
    """«1/2» or a whole number; a binary fraction would move the boundary."""
    if isinstance(value, float):
        raise TypeError(value)
    return Fraction(value)
