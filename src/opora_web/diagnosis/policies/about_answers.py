"""What is an answer to a questionnaire."""

from collections.abc import Mapping

from opora.reference.questionnaire import Questionnaire
from opora_web.ui.refused import Refused


def check_is_an_answer(asked: Questionnaire, options: Mapping[str, int]) -> None:
    """Options of its own questions, at least one of them."""
    known = {one.question_id: range(len(one.scale.options)) for one in asked.questions}
    if any(option not in known.get(name, ()) for name, option in options.items()):
        raise Refused("Ответ не разобран. Откройте ссылку ещё раз и ответьте сначала.")
    if not options:
        raise Refused("Вы не ответили ни на один вопрос. Вернитесь и ответьте хотя бы на один.")
