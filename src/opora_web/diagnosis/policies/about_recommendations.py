"""What may happen to recommendations and to the answers of schools."""

from opora_web.diagnosis.models import CheckState, FollowUp, FollowUpState, RecommendationSet
from opora_web.ui.refused import Refused


def check_is_not_sent(sent: RecommendationSet) -> None:
    """What schools have is not rewritten."""
    if sent.is_sent:
        raise Refused("Рекомендации уже отправлены школам: изменить или удалить их нельзя.")


def check_addressees_are_known(sent: RecommendationSet) -> None:
    """To «all of the list» nothing is sent until a person said which list that is."""
    if sent.is_open_question:
        raise Refused(
            f"Сначала скажите, какой список означает «{sent.printed_to}»: "
            "без этого неизвестно, каким школам отправлять."
        )


def check_may_be_answered(follow_up: FollowUp) -> None:
    """While it is open or returned and the check is not closed."""
    _check_is_going_on(follow_up)
    if follow_up.state == FollowUpState.ANSWERED:
        raise Refused("Ответ уже у координатора: дождитесь его решения.")
    if follow_up.state == FollowUpState.ACCEPTED:
        raise Refused("Ответ уже принят: отвечать ещё раз не нужно.")


def check_may_be_decided(follow_up: FollowUp) -> None:
    """Only what the school answered, once."""
    _check_is_going_on(follow_up)
    if follow_up.state != FollowUpState.ANSWERED:
        state = FollowUpState(follow_up.state).label
        raise Refused(f"Решать сейчас нечего: {state}. Откройте страницу заново.")


def _check_is_going_on(follow_up: FollowUp) -> None:
    if follow_up.recommendation.set_of.check_of.state == CheckState.CLOSED:
        raise Refused("Проверка закрыта: ответы больше не меняются.")
