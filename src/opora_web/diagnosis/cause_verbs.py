"""What happens to analyses of causes, as the journal calls it."""

from enum import StrEnum


class CauseVerb(StrEnum):
    """Nouns of the journal."""

    STARTED = "начало анализа причин попадания школы в список"
    DATA_TAKEN = "обновление анализа причин по данным"
    CAUSE_WRITTEN = "запись возможной причины"
    CAUSE_DROPPED = "удаление возможной причины"
    SUBMITTED = "передача анализа причин координатору"
    RETURNED = "возврат анализа причин школе"
    SIGNED = "подписание анализа причин"
    AMENDED = "новая редакция анализа причин"
    SUPERSEDED = "замена анализа причин новой редакцией"
    PAPER_ASKED = "заказ справки о причинах"
    PAPER_MADE = "готовая справка о причинах"
