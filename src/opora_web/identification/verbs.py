"""What happens to runs and lists, as the journal calls it."""

from enum import StrEnum


class Verb(StrEnum):
    """Nouns of the journal: «запуск расчёта»."""

    RUN_STARTED = "запуск расчёта списка"
    RUN_DONE = "завершение расчёта списка"
    PAPER_ASKED = "запрос бумаги по расчёту"
    PAPER_MADE = "подготовка бумаги по расчёту"
