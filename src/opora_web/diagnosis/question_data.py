"""A question of the method as the database keeps it, and back."""

from typing import Any

from opora.reference.answer_scale import AnswerScale
from opora.reference.questionnaire import Direction, Question


def question_data(question: Question) -> dict[str, Any]:
    """The question with its scale: a scale that changes later changes nothing here."""
    scale = question.scale
    return {
        "id": question.question_id,
        "factor": question.factor_id,
        "text": question.text,
        "direction": question.direction.value,
        "scale": {"id": scale.scale_id, "title": scale.title, "options": list(scale.options)},
    }


def question_of(data: dict[str, Any]) -> Question:
    """The question that was kept."""
    scale = data["scale"]
    return Question(
        question_id=data["id"],
        factor_id=data["factor"],
        text=data["text"],
        scale=AnswerScale(scale["id"], scale["title"], tuple(scale["options"])),
        direction=Direction(data["direction"]),
    )
