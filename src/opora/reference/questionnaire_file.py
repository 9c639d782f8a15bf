"""A file of questions → the questionnaires of years."""

from collections.abc import Mapping
from hashlib import sha256

from opora.reference.answer_scale import AnswerScale
from opora.reference.audience import Audience
from opora.reference.publication import provenance_of
from opora.reference.questionnaire import Direction, Question, Questionnaire
from opora.reference.ready_questionnaire import ReadyQuestionnaire
from opora.reference.table_entry import TableEntry

_FILE_KEYS = ("id", "audience", "title", "intro", "questions", "publications")
_QUESTION_KEYS = ("id", "factor", "scale", "direction", "text")
_PUBLICATION_KEYS = ("source", "status", "valid_years", "note", "factors")
_SCALE_KEYS = ("id", "title", "options")


def answer_scales_of(name: str, content: bytes) -> Mapping[str, AnswerScale]:
    """The scales of one file by their names."""
    entries = TableEntry.of_file(name, content, ("scales",)).entries("scales", _SCALE_KEYS)
    scales = [
        AnswerScale(
            scale_id=entry.take("id", str),
            title=entry.take("title", str),
            options=entry.take("options", tuple),
        )
        for entry in entries
    ]
    return {scale.scale_id: scale for scale in scales}


def questionnaires_of(
    name: str, content: bytes, scales: Mapping[str, AnswerScale]
) -> tuple[ReadyQuestionnaire, ...]:
    """The questionnaires of one file in its order; refuses what cannot be one, with its place."""
    file = TableEntry.of_file(name, content, _FILE_KEYS)
    known = [_question(entry, scales) for entry in file.entries("questions", _QUESTION_KEYS)]
    factors = {question.factor_id for question in known}

    def asked(counted: list[str]) -> Questionnaire:
        if unknown := set(counted) - factors:
            raise KeyError(*unknown)
        return Questionnaire(
            audience=file.take("audience", Audience),
            title=file.take("title", str),
            intro=file.take("intro", str),
            questions=tuple(one for one in known if one.factor_id in counted),
        )

    return tuple(
        ReadyQuestionnaire(
            ready_id=file.take("id", str),
            questionnaire=publication.take("factors", asked),
            provenance=provenance_of(publication),
            sha256=sha256(content).hexdigest(),
        )
        for publication in file.entries("publications", _PUBLICATION_KEYS)
    )


def _question(entry: TableEntry, scales: Mapping[str, AnswerScale]) -> Question:
    return Question(
        question_id=entry.take("id", str),
        factor_id=entry.take("factor", str),
        text=entry.take("text", str),
        scale=entry.take("scale", scales.__getitem__),
        direction=entry.take("direction", Direction),
    )
