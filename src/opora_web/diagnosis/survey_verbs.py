"""What happens to questionnaires and surveys, as the journal calls it. No answer is in it."""

from enum import StrEnum


class SurveyVerb(StrEnum):
    """Nouns of the journal: «выпуск анкеты»."""

    QUESTIONNAIRE_TAKEN = "создание анкеты по готовой"
    QUESTIONNAIRE_CHANGED = "изменение анкеты"
    QUESTIONNAIRE_RELEASED = "выпуск анкеты"
    QUESTIONNAIRE_COPIED = "новая редакция анкеты"
    QUESTIONNAIRE_REMOVED = "удаление черновика анкеты"
    CAMPAIGN_PLANNED = "подготовка опроса"
    CAMPAIGN_OPENED = "открытие опроса"
    CAMPAIGN_CLOSED = "закрытие опроса"
    CODES_ISSUED = "выдача ссылок опроса"
    SCHOOL_REMINDED = "напоминание школе об опросе"
    PAPER_ENTERED = "ввод чисел бумажных анкет"
