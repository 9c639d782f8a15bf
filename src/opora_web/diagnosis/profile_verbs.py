"""What happens to risk profiles, as the journal calls it."""

from enum import StrEnum


class ProfileVerb(StrEnum):
    """Nouns of the journal."""

    DRAFTED = "составление рискового профиля"
    REFRESHED = "составление черновика рискового профиля заново"
    AMENDED = "новая редакция рискового профиля"
    SENT = "отправка рискового профиля куратору"
    VISITED = "запись визита куратора"
    ANSWERS_PREPARED = "подготовка ответов школы на факторы риска"
    ANSWERED = "ответ школы на факторы риска"
    SENT_BACK = "возврат рискового профиля на шаг назад"
    SIGNED = "подписание рискового профиля"
    SUPERSEDED = "замена рискового профиля новой редакцией"
