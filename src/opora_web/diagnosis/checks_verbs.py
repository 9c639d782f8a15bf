"""What happens to checks, findings and recommendations, as the journal calls it."""

from enum import StrEnum


class CheckVerb(StrEnum):
    """Nouns of the journal."""

    PLANNED = "внесение проверки школ"
    CHANGED = "изменение сведений о проверке"
    HELD = "запись о том, что проверка проведена"
    CLOSED = "закрытие проверки"
    KIND_ADDED = "добавление своей формулировки недостатка"
    FOUND = "запись выявленного проверкой"
    SCHOOLS_TICKED = "изменение школ, у которых выявлен недостаток"
    LIST_SAID = "ответ на вопрос, какой список имеет в виду документ"
    FINDING_DROPPED = "удаление выявленного проверкой"
    RECOMMENDED = "запись рекомендаций проверки"
    TERMS_SET = "назначение срока и ответственного по рекомендации"
    RECOMMENDATIONS_SENT = "отправка рекомендаций школам"
    RECOMMENDATIONS_DROPPED = "удаление неотправленных рекомендаций"
    ANSWERED = "ответ школы на рекомендацию"
    ACCEPTED = "принятие ответа школы на рекомендацию"
    RETURNED = "возврат ответа школы на рекомендацию"
