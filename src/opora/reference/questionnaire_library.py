"""The questionnaires that come with the method."""

from collections.abc import Mapping
from functools import cache

from opora.domain.school_year import SchoolYear
from opora.reference.answer_scale import AnswerScale
from opora.reference.packaged_tables import packaged_tables
from opora.reference.questionnaire_file import answer_scales_of, questionnaires_of
from opora.reference.ready_questionnaire import ReadyQuestionnaire


@cache
def answer_scales() -> Mapping[str, AnswerScale]:
    """All closed scales by their names."""
    files = packaged_tables("answer_scales")
    return {key: scale for file in files for key, scale in answer_scales_of(*file).items()}


@cache
def ready_questionnaires() -> tuple[ReadyQuestionnaire, ...]:
    """All ready questionnaires, loaded and checked once."""
    return tuple(
        ready
        for name, content in packaged_tables("questionnaires")
        for ready in questionnaires_of(name, content, answer_scales())
    )


def ready_questionnaires_for(year: SchoolYear) -> tuple[ReadyQuestionnaire, ...]:
    """Those of a school year, one for each audience; none where the year has none."""
    return tuple(ready for ready in ready_questionnaires() if year in ready.provenance.valid_years)
